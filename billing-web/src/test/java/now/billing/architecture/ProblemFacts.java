package now.billing.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the code names a problem, and which facts it gives it there. */
final class ProblemFacts {
    /** One place that makes a problem. */
    record Place(String file, String code, Set<String> facts) {}

    private static final Pattern CONSTANT =
            Pattern.compile("ProblemCode ([A-Z][A-Z0-9_]+) =\\s*(?:ProblemCode\\.)?of\\(\\s*\"([a-z0-9_.]+)\"\\)");
    private static final Pattern USE =
            Pattern.compile("(?<!equals\\()(?<![\\w.#])(?:([A-Z]\\w+)\\.)?([A-Z][A-Z0-9_]{3,})\\b"
                    + "|ProblemCode\\.of\\(\\s*\"([a-z0-9_.]+)\"\\)");
    private static final Pattern NAME = Pattern.compile("\"([A-Za-z]+)\"");

    private final Map<String, String> codes = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    private ProblemFacts() {}

    /** Every place of the production code. */
    static List<Place> all() {
        ProblemFacts facts = new ProblemFacts();
        List<Path> sources = SourceTree.production();
        sources.forEach(facts::learn);
        sources.forEach(facts::read);
        return facts.places;
    }

    private void learn(Path file) {
        Matcher constant = CONSTANT.matcher(SourceTree.read(file));
        while (constant.find()) {
            codes.put(type(file) + "." + constant.group(1), constant.group(2));
        }
    }

    private void read(Path file) {
        String source = SourceTree.read(file);
        Matcher use = USE.matcher(source);
        while (use.find()) {
            String code = use.group(3) != null ? use.group(3) : code(file, use.group(1), use.group(2));
            boolean declared = source.startsWith(" =", use.end()) || source.startsWith(";", use.end());
            if (code != null && !declared) {
                places.add(new Place(type(file), code, facts(rest(source, use.end()))));
            }
        }
    }

    private String code(Path file, String type, String constant) {
        return codes.get((type == null ? type(file) : type) + "." + constant);
    }

    /** What stands between the code and the end of the call it is an argument of. */
    private static String rest(String source, int from) {
        int depth = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0 || c == ';') {
                return source.substring(from, i);
            }
        }
        return "";
    }

    /** Pairs of name and value: every other argument is a name. */
    private static Set<String> facts(String arguments) {
        Set<String> names = new TreeSet<>();
        int depth = 0;
        int argument = 0;
        int begin = 0;
        String all = arguments + ",";
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                Matcher name = NAME.matcher(all.substring(begin, i).strip());
                if (argument % 2 == 1 && name.matches()) {
                    names.add(name.group(1));
                }
                argument++;
                begin = i + 1;
            }
        }
        return names;
    }

    private static String type(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
