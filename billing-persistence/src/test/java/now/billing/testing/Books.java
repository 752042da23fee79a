package now.billing.testing;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.documents.drafts.Draft;
import now.billing.documents.drafts.DraftFacts;
import now.billing.documents.drafts.Drafts;
import now.billing.documents.records.Handle;
import now.billing.documents.records.IssuedRecord;
import now.billing.documents.records.IssuedRecords;
import now.billing.documents.records.NumberSeriesBook;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.IssueFacts;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.NumberPattern;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.sealing.Purpose;
import now.billing.kernel.tax.TaxRate;
import now.billing.organization.CountryDefaults;
import now.billing.organization.NumberSeries;
import now.billing.organization.Organization;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.parties.KnownParty;
import now.billing.parties.Parties;
import now.billing.parties.PartyFacts;
import now.billing.receivables.Standings;
import now.billing.storage.TenantSql;
import now.billing.tenancy.TenantCode;

/** The nouns of one tenant put to use as the services do, for tests that need documents to be there. */
public final class Books {
    public static final CurrencyUnit EUR = CurrencyUnit.of("EUR");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    public static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    public static final String BY = "u:0@test";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TenantCode tenant;
    private final TenantSql sql;

    public Books(TenantCode tenant, TenantSql sql) {
        this.tenant = tenant;
        this.sql = sql;
    }

    /** Founds the organization with its number series. */
    public void open() {
        CountryDefaults germany = CountryDefaults.find("DE").orElseThrow();
        new Organizations(sql)
                .found(Organization.found(
                        OrganizationFacts.firstIn(germany, "Example GmbH", "billing@example.test"), AT));
        new NumberSeriesBook(sql)
                .add(NumberSeries.begin(DocumentKind.INVOICE, NumberPattern.parse("INV-{yyyy}-{0000}"), AT));
    }

    public UUID customer(String name) {
        return new Parties(sql)
                .add(KnownParty.of(PartyRole.CUSTOMER, PartyFacts.named(name), AT))
                .id();
    }

    /** So many lines of 10.00 at 19 %. */
    public static DocumentContent content(int lines) {
        return content(lines, Quantity.ONE);
    }

    /** So many lines of -10.00 at 19 %: a document in the customer's favour. */
    public static DocumentContent credit(int lines) {
        return content(lines, Quantity.parse("-1"));
    }

    private static DocumentContent content(int lines, Quantity quantity) {
        List<ContentLine> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            all.add(ContentLine.of(
                    "Service " + i, quantity, UnitCode.HOUR, UnitPrice.parse("10", EUR), TaxRate.standard("19")));
        }
        return new DocumentContentBuilder(EUR)
                .issueDate(DAY)
                .dueDate(DAY.plusDays(30))
                .lines(all)
                .build();
    }

    public Draft draft(UUID customerId, DocumentContent content) {
        String name = new Parties(sql)
                .find(PartyRole.CUSTOMER, customerId)
                .orElseThrow()
                .name();
        return new Drafts(sql)
                .add(Draft.of(DocumentKind.INVOICE, DraftFacts.of(customerId, name, content, DAY), BY, AT));
    }

    /** Issues a draft in the order of the service: number, record, state. */
    public IssuedRecord issue(Draft draft) {
        Drafts drafts = new Drafts(sql);
        drafts.write();
        NumberSeriesBook book = new NumberSeriesBook(sql);
        LocalDate date =
                draft.content().issueDate() == null ? DAY : draft.content().issueDate();
        DocumentNumber number =
                book.next(book.of(draft.ref().kind()).orElseThrow().numbering(), date);
        IssuedRecord record = new IssuedRecords(sql).add(freeze(draft, number, date));
        new Standings(sql).open(record);
        draft.issue(record, draft.content().deliveryDate());
        drafts.write();
        return record;
    }

    /** The record that a draft becomes with this number. */
    public IssuedRecord freeze(Draft draft, DocumentNumber number, LocalDate date) {
        OrganizationFacts seller = new Organizations(sql).get().facts();
        KnownParty customer = new Parties(sql)
                .find(PartyRole.CUSTOMER, draft.customerId().orElseThrow())
                .orElseThrow();
        DocumentContent content = draft.content();
        IssueFacts facts = new IssueFacts(
                draft.ref(),
                number,
                date,
                content.dueDate(),
                seller.language(),
                seller.timeZone(),
                seller.party(),
                customer.facts().party(),
                customer.id(),
                List.of(),
                seller.branding());
        IssuedDocument document = IssuedDocument.of(facts, content, content.calculate());
        return IssuedRecord.of(document, Handle.mint(tenant, RANDOM, TestKeys.signature(Purpose.DOCUMENT)), BY, AT);
    }

    /** An invoice of a customer, issued. */
    public IssuedRecord issued(UUID customerId, DocumentContent content) {
        return issue(draft(customerId, content));
    }

    /** A new customer's invoice of 11.90, issued. */
    public IssuedRecord issued(String customer) {
        return issue(draft(customer(customer), content(1)));
    }
}
