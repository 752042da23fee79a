package now.billing.rendering.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import now.billing.kernel.document.Party;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.Aging;
import now.billing.receivables.LedgerEntry;
import now.billing.rendering.archive.PaperNames;
import now.billing.rendering.archive.RenderedFile;
import now.billing.rendering.paper.SampleMoney;
import now.billing.rendering.paper.StatementContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCsvTest {
    private static final UUID SOURCE = UUID.fromString("018f0000-0000-7000-8000-00000000000a");

    @Test
    void forProgramsItHasIsoDatesPlainDecimalsAndIds() {
        String csv = text(StatementCsv.forPrograms(statement("Müller; Söhne", "INV-1", "EUR")));

        assertThat(csv.lines())
                .containsExactly(
                        "date,kind,reference,debit,credit,balance,currency,method,sourceId",
                        "2025-01-01,OPENING,,,,0.00,EUR,,",
                        "2025-02-03,INVOICE,INV-1,1234.50,0.00,1234.50,EUR,," + SOURCE,
                        "2025-12-31,CLOSING,,,,1234.50,EUR,,");
    }

    @Test
    void forPeopleInGermanyItHasTheirWordsSemicolonsAndCommas() {
        String csv =
                text(StatementCsv.forPeople(statement("Müller; Söhne", "INV-1", "EUR"), Locale.GERMAN, Locale.GERMANY));

        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv.substring(1).lines())
                .containsExactly(
                        "Kunde;Datum;Dokument;Berechnet;Gezahlt;Saldo;Währung",
                        "\"Müller; Söhne\";01.01.2025;Anfangssaldo;;;0,00;EUR",
                        "\"Müller; Söhne\";03.02.2025;Rechnung INV-1;1234,50;;1234,50;EUR",
                        "\"Müller; Söhne\";31.12.2025;Endsaldo;;;1234,50;EUR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-CH|CHF|,03.02.2025,|,1234.50,",
                "de-AT|EUR|;03.02.2025;|;1234,50;",
                "fr-FR|EUR|;03/02/2025;|;1234,50;",
                "fr-TN|TND|;03/02/2025;|;1234,500;",
                "en-GB|GBP|,03/02/2025,|,1234.50,",
                "nl-NL|EUR|;03-02-2025;|;1234,50;"
            })
    void numbersAndDatesAreThoseOfTheOrganization(String locale, String currency, String date, String amount) {
        String csv = text(StatementCsv.forPeople(
                statement("Kunde", "INV-1", currency), Locale.ENGLISH, Locale.forLanguageTag(locale)));

        assertThat(csv).contains(date, amount, "Invoice INV-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uFF1D1", "=cmd|' /C calc'!A0"})
    void noTextBecomesAFormula(String text) {
        String people = text(StatementCsv.forPeople(statement(text, text, "EUR"), Locale.ENGLISH, Locale.UK));
        String programs = text(StatementCsv.forPrograms(statement(text, text, "EUR")));

        assertThat(people).contains("'" + text.substring(0, 1));
        assertThat(programs).contains("'" + text.substring(0, 1));
    }

    @Test
    void filesAreCalledAfterTheCustomer() {
        RenderedFile file = StatementCsv.forPrograms(statement("Müller & Söhne / \"GmbH\"", "INV-1", "EUR"));

        assertThat(file.name()).isEqualTo("statement-2025-01-01-2025-12-31-data-Müller-Söhne-GmbH.csv");
        assertThat(file.disposition("attachment"))
                .isEqualTo("attachment; filename=\"statement-2025-01-01-2025-12-31-data-Muller-Sohne-GmbH.csv\";"
                        + " filename*=UTF-8''statement-2025-01-01-2025-12-31-data-M%C3%BCller-S%C3%B6hne-GmbH.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "RE/2025:1, ../../etc, RE-2025-1-etc.pdf, RE-2025-1-etc.pdf",
        "INV-1, شركة المثال, INV-1-شركة-المثال.pdf, INV-1.pdf",
        "INV-1, '', INV-1.pdf, INV-1.pdf",
        "INV-1, '\r\nX: y', INV-1-X-y.pdf, INV-1-X-y.pdf",
        "INV-1, Straße, INV-1-Straße.pdf, INV-1-Strasse.pdf"
    })
    void namesAreSafeEverywhere(String what, String whose, String name, String ascii) {
        assertThat(PaperNames.of(what, whose, "pdf")).isEqualTo(name);
        assertThat(PaperNames.ascii(name)).isEqualTo(ascii);
    }

    private static String text(RenderedFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    private static StatementContent statement(String customer, String reference, String currency) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        StatementContent sample = SampleMoney.statement(1);
        Money amount = Money.parse("1234.50", unit);
        LocalDate end = LocalDate.of(2025, 12, 31);
        return new StatementContent(
                sample.seller(),
                Party.named(customer),
                LocalDate.of(2025, 1, 1),
                end,
                unit,
                Money.zero(unit),
                List.of(new StatementContent.Movement(
                        LocalDate.of(2025, 2, 3),
                        LedgerEntry.Type.INVOICE,
                        reference,
                        null,
                        SOURCE,
                        amount,
                        Money.zero(unit),
                        amount)),
                amount,
                Aging.of(amount, List.of(), end),
                "en",
                sample.branding());
    }
}
