package now.billing.rendering.jasper;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import now.billing.kernel.document.Look;

/**
 * Compiles every template to A4 and Letter. Runs in the build only (see billing-ejb/pom.xml) and is left out of the
 * jar: at run time nothing can compile a template, because a template is Java (docs/adr/0030).
 */
public final class TemplateCompiler {
    private static final int LETTER_WIDTH = 612;
    private static final int LETTER_HEIGHT = 792;
    private static final int CONTENT_WIDTH = 499;

    private static final Pattern PART = Pattern.compile("<\\?part (\\w+)\\?>");
    private static final Pattern MEASURES = Pattern.compile("\\{(\\d+)\\|(\\d+)\\|(\\d+)}");
    private static final Pattern IDENTIFIED =
            Pattern.compile("<(?:jasperReport|element kind=\"\\w+\"|dataset|datasetRun)(?=[ >])");

    private TemplateCompiler() {}

    /**
     * @param arguments folder of the templates, folder for the compiled ones, folder of the classes they refer to
     */
    public static void main(String... arguments) throws IOException, JRException {
        Path source = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target);
        List<Path> templates = templatesIn(source);
        if (newest(List.of(source, Path.of(arguments[2]))) <= oldestOf(templates, target)) {
            return;
        }
        DefaultJasperReportsContext.getInstance()
                .setProperty("net.sf.jasperreports.compiler.classpath", System.getProperty("java.class.path"));
        for (Look.Layout layout : Look.Layout.values()) {
            Files.createDirectories(target.resolve(Templates.folder(layout)));
            for (Path template : templates) {
                JRSaver.saveObject(
                        JasperCompileManager.compileReport(load(template, layout)),
                        file(target, layout, nameOf(template) + "-a4"));
                JRSaver.saveObject(
                        JasperCompileManager.compileReport(toLetter(load(template, layout))),
                        file(target, layout, nameOf(template) + "-letter"));
            }
        }
    }

    /**
     * Replaces {@code <?part name?>} by the part of the layout, or else by that of all, and {@code {1|2|3}} by the
     * measure of the layout, in the order of {@link Look.Layout}; gives every element a stable id.
     */
    private static JasperDesign load(Path template, Look.Layout layout) throws IOException, JRException {
        Path parts = template.resolveSibling("parts");
        String whole = PART.matcher(Files.readString(template))
                .replaceAll(found -> Matcher.quoteReplacement(read(part(parts, layout, found.group(1)))));
        String text = MEASURES.matcher(whole).replaceAll(found -> found.group(1 + layout.ordinal()));
        AtomicInteger count = new AtomicInteger();
        String identified = IDENTIFIED
                .matcher(text)
                .replaceAll(found -> found.group() + " uuid=\"" + id(nameOf(template), count.incrementAndGet()) + "\"");
        return JRXmlLoader.load(new ByteArrayInputStream(identified.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path part(Path parts, Look.Layout layout, String name) {
        Path own = parts.resolve(Templates.folder(layout)).resolve(name + ".xml");
        return Files.exists(own) ? own : parts.resolve(name + ".xml");
    }

    private static UUID id(String template, int count) {
        return UUID.nameUUIDFromBytes((template + count).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Same content column on the other sheet: only page, margins and the full-bleed bar differ. */
    private static JasperDesign toLetter(JasperDesign design) {
        int left = (LETTER_WIDTH - CONTENT_WIDTH) / 2;
        int shift = left - design.getLeftMargin();
        design.setPageWidth(LETTER_WIDTH);
        design.setPageHeight(LETTER_HEIGHT);
        design.setLeftMargin(left);
        design.setRightMargin(LETTER_WIDTH - CONTENT_WIDTH - left);
        JRBand background = design.getBackground();
        for (JRElement element : background.getElements()) {
            if (element.getX() == -design.getLeftMargin() + shift) {
                element.setX(-left);
                element.setWidth(LETTER_WIDTH);
            }
        }
        return design;
    }

    private static List<Path> templatesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jrxml"))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path template) {
        String file = String.valueOf(template.getFileName());
        return file.substring(0, file.length() - ".jrxml".length());
    }

    private static File file(Path folder, Look.Layout layout, String name) {
        return folder.resolve(Templates.folder(layout))
                .resolve(name + ".jasper")
                .toFile();
    }

    private static long newest(List<Path> folders) throws IOException {
        long newest = 0;
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                newest = Math.max(
                        newest,
                        files.filter(Files::isRegularFile)
                                .mapToLong(TemplateCompiler::modified)
                                .max()
                                .orElse(0));
            }
        }
        return newest;
    }

    private static long oldestOf(List<Path> templates, Path target) {
        return Stream.of(Look.Layout.values())
                .flatMap(layout -> templates.stream()
                        .flatMap(template -> Stream.of(nameOf(template) + "-a4", nameOf(template) + "-letter"))
                        .map(name -> file(target, layout, name).toPath()))
                .mapToLong(compiled -> Files.exists(compiled) ? modified(compiled) : 0)
                .min()
                .orElse(0);
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
