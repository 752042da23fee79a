package now.billing.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Reads source files with the JDK's own parser and says what is untidy in them (R16). */
final class Tidiness {
    static final int CLASS_LINES = 300;
    static final int METHOD_LINES = 60;
    static final int PARAMETERS = 6;
    static final int COLUMNS = 120;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    private final String name;
    private final String source;
    private final List<String> findings = new ArrayList<>();

    private Tidiness(String name, String source) {
        this.name = name;
        this.source = source;
    }

    static List<String> findings(String name, String source) {
        return findings(Map.of(name, source));
    }

    /** What is untidy in these sources by their names; one parser reads them all, to make it costs more than to use it. */
    static List<String> findings(Map<String, String> sources) {
        List<SourceText> files = sources.entrySet().stream()
                .map(each -> new SourceText(each.getKey(), each.getValue()))
                .toList();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> findings = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String name = unit.getSourceFile().toUri().getPath().substring(1);
                Tidiness tidiness = new Tidiness(name, sources.get(name));
                tidiness.checkLines();
                tidiness.new Walk(unit, positions).scan(unit, null);
                findings.addAll(tidiness.findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private void checkLines() {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > COLUMNS) {
                add(i + 1, "longer than " + COLUMNS + " columns");
            }
            if (UNFINISHED.matcher(lines.get(i)).find()) {
                add(i + 1, "unfinished work is marked");
            }
        }
    }

    private void add(long line, String what) {
        findings.add(name + ":" + line + " " + what);
    }

    private final class Walk extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Walk(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (lines(type) > CLASS_LINES) {
                add(first(type), "class " + type.getSimpleName() + " has " + lines(type) + " lines");
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (lines(method) > METHOD_LINES) {
                add(first(method), "method " + method.getName() + " has " + lines(method) + " lines");
            }
            boolean construction = method.getReturnType() == null;
            if (!construction
                    && method.getParameters().size() > PARAMETERS
                    && !method.getModifiers().getFlags().contains(Modifier.NATIVE)) {
                add(
                        first(method),
                        "method " + method.getName() + " has "
                                + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            if (caught.getBlock().getStatements().isEmpty()) {
                add(first(caught), "empty catch");
            }
            return super.visitCatch(caught, nothing);
        }

        private long first(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        private long lines(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)) - first(tree) + 1;
        }
    }
}
