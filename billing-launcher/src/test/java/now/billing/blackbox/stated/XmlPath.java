package now.billing.blackbox.stated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few steps of XPath that the table of terms needs, by local names. */
final class XmlPath {
    private static final Pattern STEP = Pattern.compile("(?<name>[^/\\[]+)(?:\\[(?<condition>[^\\]]+)\\])?(?:/|$)");
    private static final Pattern NOTE = Pattern.compile("#(?<subject>[A-Z]{3})#(?<text>.*)", Pattern.DOTALL);

    private XmlPath() {}

    /** The nodes that the path leads to, in document order. */
    static List<Node> find(Element from, String path) {
        List<Node> here = List.of(from);
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String condition = steps.group("condition");
            String name = steps.group("name");
            List<Node> next = new ArrayList<>();
            for (Node node : here) {
                next.addAll(only(condition, step((Element) node, name)));
            }
            here = next;
        }
        return here;
    }

    private static List<Node> step(Element from, String name) {
        if (name.equals(".")) {
            return List.of(from);
        }
        if (name.startsWith("@")) {
            Node attribute = from.getAttributeNode(name.substring(1));
            return attribute == null ? List.of() : List.of(attribute);
        }
        List<Node> found = new ArrayList<>();
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element && child.getLocalName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }

    private static List<Node> only(@Nullable String condition, List<Node> nodes) {
        if (condition == null) {
            return nodes;
        }
        if (condition.matches("\\d+")) {
            int place = Integer.parseInt(condition);
            return nodes.size() < place ? List.of() : List.of(nodes.get(place - 1));
        }
        return nodes.stream().filter(node -> holds((Element) node, condition)).toList();
    }

    private static boolean holds(Element element, String condition) {
        if (condition.startsWith("!")) {
            return find(element, condition.substring(1)).isEmpty();
        }
        String[] sides = condition.split("!?=", 2);
        List<Node> found = find(element, sides[0]);
        if (sides.length == 1) {
            return !found.isEmpty();
        }
        boolean equal = found.stream().anyMatch(node -> text(node).equals(sides[1]));
        return equal != condition.contains("!=");
    }

    /** The value of a term: of a node, or of a part of a note. */
    static List<String> values(Element from, String path, Collection<Node> touched) {
        if (path.endsWith("()")) {
            touched.add(from);
            return note(from.getTextContent(), path);
        }
        List<Node> nodes = find(from, path);
        touched.addAll(nodes);
        return nodes.stream()
                .map(XmlPath::text)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> note(String text, String part) {
        Matcher note = NOTE.matcher(text.strip());
        boolean coded = note.matches();
        if (part.equals("subject()")) {
            return coded ? List.of(note.group("subject")) : List.of();
        }
        return List.of(coded ? note.group("text") : text.strip());
    }

    private static String text(Node node) {
        return node.getTextContent().strip();
    }
}
