package now.billing.blackbox.stated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An invoice of somebody else, read term by term into the JSON of the contract, and what of its file no term reads. */
public final class StatedInvoice {
    private static final List<Term> TERMS = Term.all();

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<StatedTerm> terms = new ArrayList<>();
    private final Set<Node> touched = new HashSet<>();
    private final Element root;
    private final boolean ubl;

    private StatedInvoice(Element root) {
        this.root = root;
        this.ubl = !root.getLocalName().equals("CrossIndustryInvoice");
        TERMS.forEach(term -> read(term, root, json, ""));
    }

    /** Reads a file in UBL or CII. */
    public static StatedInvoice read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new StatedInvoice(
                    factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    /** Every value of the file. */
    public List<StatedTerm> terms() {
        return List.copyOf(terms);
    }

    /** The same values in the shape of the contract; what is calculated stands there, too. */
    public JsonNode json() {
        return json.deepCopy();
    }

    /** Elements and attributes with a value that no term reads, by their paths. */
    public TreeSet<String> unread() {
        TreeSet<String> unread = new TreeSet<>();
        collectUnread(root, root.getLocalName(), unread);
        return unread;
    }

    private void read(Term term, Element from, ObjectNode into, String pointer) {
        if (term.path(ubl).equals("-")) {
            return;
        }
        if (term.group()) {
            XmlPath.find(from, term.path(ubl)).forEach(node -> group(term, (Element) node, into, pointer));
        } else {
            value(term, XmlPath.values(from, term.path(ubl), touched), into, pointer);
        }
    }

    private void group(Term group, Element element, ObjectNode into, String pointer) {
        String below = pointer + "/" + group.place();
        ObjectNode inner;
        if (group.repeats()) {
            ArrayNode list = into.withArray(group.place());
            below = below + "/" + list.size();
            inner = list.addObject();
        } else {
            inner = into.withObject("/" + group.place());
        }
        for (Term term : group.inside()) {
            read(term, element, inner, below);
        }
    }

    /** One value stands in one place; others of the same term are stated, too, and will be missed where they differ. */
    private void value(Term term, List<String> values, ObjectNode into, String pointer) {
        String place = "/" + term.place().replace('.', '/');
        for (String value : values) {
            terms.add(new StatedTerm(term.id(), pointer + place, value, term.kind()));
            if (into.at(place).isMissingNode()) {
                int name = place.lastIndexOf('/');
                ObjectNode owner = name == 0 ? into : into.withObject(place.substring(0, name));
                owner.put(
                        place.substring(name + 1),
                        term.kind() == Kind.TEXT ? value : term.kind().plain(value));
            }
        }
    }

    private void collectUnread(Element element, String path, TreeSet<String> unread) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            boolean namespace = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            if (!namespace && !touched.contains(attribute)) {
                unread.add(path + "/@" + attribute.getLocalName());
            }
        }
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                collectUnread(inner, path + "/" + inner.getLocalName(), unread);
            }
        }
        if (leaf && !touched.contains(element) && !element.getTextContent().isBlank()) {
            unread.add(path);
        }
    }
}
