package now.billing.automating;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.problem.InvalidInput;
import now.billing.organization.RateSource;
import org.jspecify.annotations.Nullable;

/**
 * The daily file of the European Central Bank: one day, and what one euro is worth in each of some thirty currencies.
 * It comes from outside, so it is taken whole or not at all; what declares a document type is not even read.
 *
 * @param day of which the rates are
 */
record BankFile(LocalDate day, List<ExchangeRate> rates) {
    /** As many elements as a file may have: the bank's has some forty. */
    static final int MOST_ELEMENTS = 500;

    /** How old the rates of a file may be; the bank's longest pause is a few days. */
    static final int MOST_DAYS_OLD = 10;

    private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");
    private static final int INTEGER_DIGITS = 9;
    private static final int DECIMALS = 10;
    private static final XMLInputFactory XML = safe();

    BankFile {
        rates = List.copyOf(rates);
    }

    /** A file that is not taken over, and why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }

        Unreadable(String why, Exception cause) {
            super(why, cause);
        }
    }

    /**
     * Reads a file.
     *
     * @param today the latest day that its rates can be of
     * @throws Unreadable where anything in it is not as it has to be
     */
    static BankFile read(byte[] bytes, LocalDate today) throws Unreadable {
        Reading reading = new Reading(today);
        try {
            XMLStreamReader xml = reader(bytes);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable("it declares a document type or an entity");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    reading.element(xml);
                }
            }
        } catch (XMLStreamException malformed) {
            throw new Unreadable("it is no XML", malformed);
        }
        return reading.file();
    }

    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        synchronized (XML) {
            return XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        }
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is read");
        });
        return factory;
    }

    /** What was read so far. */
    private static final class Reading {
        private final LocalDate today;
        private final List<ExchangeRate> rates = new ArrayList<>();
        private final Set<String> named = new HashSet<>();
        private @Nullable LocalDate day;
        private int elements;

        Reading(LocalDate today) {
            this.today = today;
        }

        void element(XMLStreamReader xml) throws Unreadable {
            if (++elements > MOST_ELEMENTS) {
                throw new Unreadable("it has more than " + MOST_ELEMENTS + " elements");
            }
            if (!xml.getLocalName().equals("Cube")) {
                return;
            }
            String time = xml.getAttributeValue(null, "time");
            if (time != null) {
                begin(time);
            }
            String currency = xml.getAttributeValue(null, "currency");
            String rate = xml.getAttributeValue(null, "rate");
            if (currency != null || rate != null) {
                add(currency, rate);
            }
        }

        private void begin(String time) throws Unreadable {
            if (day != null) {
                throw new Unreadable("it has more than one day");
            }
            LocalDate stated;
            try {
                stated = LocalDate.parse(time);
            } catch (DateTimeParseException malformed) {
                throw new Unreadable("it has no readable day", malformed);
            }
            if (stated.isAfter(today) || stated.isBefore(today.minusDays(MOST_DAYS_OLD))) {
                throw new Unreadable("its day " + stated + " is not near " + today);
            }
            day = stated;
        }

        private void add(@Nullable String currency, @Nullable String rate) throws Unreadable {
            LocalDate of = day;
            if (of == null || currency == null || rate == null) {
                throw new Unreadable("a rate lacks its day, its currency or its value");
            }
            if (!named.add(currency)) {
                throw new Unreadable("it names a currency twice");
            }
            Optional<CurrencyUnit> unit = CurrencyUnit.find(currency);
            if (unit.isPresent() && !unit.get().equals(EURO)) {
                try {
                    rates.add(new ExchangeRate(
                            EURO,
                            unit.get(),
                            Decimals.fit(Decimals.parse(rate), INTEGER_DIGITS, DECIMALS),
                            of,
                            RateSource.ECB.name()));
                } catch (InvalidInput | IllegalArgumentException wrong) {
                    throw new Unreadable("its rate of " + unit.get() + " is none", wrong);
                }
            }
        }

        BankFile file() throws Unreadable {
            LocalDate known = day;
            if (known == null || rates.isEmpty()) {
                throw new Unreadable("it has no rates");
            }
            return new BankFile(known, rates);
        }
    }
}
