package now.billing.reconciling.reading;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import now.billing.kernel.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads camt.053 and camt.054 (ISO 20022), versions 02 to 08, as a stream: no more than one entry is held. No document
 * type, no entity and no other file is ever read (OWASP ASVS 1.5.1).
 */
public final class CamtReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final Shape NAMESPACE = Shape.of("urn:iso:std:iso:20022:tech:xsd:camt\\.05[34]\\.001\\.0[2-8]", 60);
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final String ENTRY = "Ntry";
    private static final String TRANSACTION = "TxDtls";

    private final XMLStreamReader xml;
    private final SteadyInput input;
    private final Consumer<StatedEntry> sink;
    private final Deque<String> names = new ArrayDeque<>();
    private final Deque<String> paths = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String currency;
    private String account = "";
    private boolean known;
    private @Nullable EntryDraft entry;
    private @Nullable DetailDraft detail;

    private CamtReader(XMLStreamReader xml, SteadyInput input, Consumer<StatedEntry> sink) {
        this.xml = xml;
        this.input = input;
        this.sink = sink;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    /**
     * Hands each booked entry to the sink, in the order of the file.
     *
     * @throws now.billing.kernel.problem.InvalidInput {@code bank_file.no_statement}, {@code bank_file.malformed},
     *     {@code bank_file.doctype}
     */
    public static void read(InputStream file, Consumer<StatedEntry> sink) {
        SteadyInput input = new SteadyInput(file);
        XMLStreamReader xml = null;
        try {
            xml = FACTORY.createXMLStreamReader(input);
            new CamtReader(xml, input, sink).run();
        } catch (XMLStreamException broken) {
            throw Unreadable.malformed(line(xml), "XML");
        } catch (Stated.Wrong wrong) {
            throw Unreadable.malformed(line(xml), wrong.what());
        }
    }

    private static int line(@Nullable XMLStreamReader xml) {
        return xml == null ? 1 : Math.max(1, xml.getLocation().getLineNumber());
    }

    private void run() throws XMLStreamException, Stated.Wrong {
        while (xml.hasNext()) {
            int event = xml.next();
            input.told();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Unreadable.doctype();
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // comments, instructions and white space say nothing
                }
            }
        }
    }

    private void begin(String name) throws Stated.Wrong {
        if (names.isEmpty() && (!name.equals("Document") || !NAMESPACE.fits(namespace()))) {
            throw Unreadable.noStatement(namespace().isEmpty() ? name : namespace());
        }
        if (names.size() >= DEEPEST) {
            throw new Stated.Wrong(name);
        }
        names.push(name);
        text.setLength(0);
        currency = xml.getAttributeValue(null, "Ccy");
        if (entry == null && name.equals(ENTRY)) {
            entry = new EntryDraft(account);
            paths.push("");
        } else if (entry != null && detail == null && name.equals(TRANSACTION)) {
            detail = new DetailDraft();
            paths.push("");
        } else {
            String above = paths.isEmpty() ? "" : paths.peek();
            paths.push(above.isEmpty() ? name : above + "/" + name);
        }
    }

    private String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    private void collect() {
        if (text.length() < LONGEST_TEXT) {
            int some = Math.min(LONGEST_TEXT - text.length(), xml.getTextLength());
            text.append(xml.getTextCharacters(), xml.getTextStart(), some);
        }
    }

    private void end(String name) throws Stated.Wrong {
        String path = paths.pop();
        names.pop();
        String value = text.toString();
        text.setLength(0);
        EntryDraft open = entry;
        DetailDraft within = detail;
        if (open == null) {
            header(path, name, value);
        } else if (within != null && path.isEmpty()) {
            open.add(within);
            detail = null;
        } else if (within != null) {
            within.take(path, value, currency);
        } else if (path.isEmpty()) {
            entry = null;
            open.finish().ifPresent(sink);
        } else {
            open.take(path, value, currency);
        }
        if (!name.equals("Amt")) {
            currency = null;
        }
    }

    private void header(String path, String name, String value) {
        if (path.endsWith("/Acct/Id/IBAN") || path.endsWith("/Acct/Id/Othr/Id")) {
            if (!known) {
                account = Stated.account(value);
                known = true;
            }
        } else if (name.equals("Stmt") || name.equals("Ntfctn")) {
            account = "";
            known = false;
        }
    }

    /** Whether a file begins as XML does. */
    static boolean isXml(byte[] head) {
        for (byte each : head) {
            if (each == '<') {
                return true;
            }
            boolean before = each <= ' ' && each >= 0
                    || each == (byte) 0xEF
                    || each == (byte) 0xBB
                    || each == (byte) 0xBF
                    || each == (byte) 0xFE
                    || each == (byte) 0xFF;
            if (!before) {
                return false;
            }
        }
        return false;
    }
}
