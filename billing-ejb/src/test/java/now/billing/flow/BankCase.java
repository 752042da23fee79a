package now.billing.flow;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import now.billing.automating.BankFileRuns;
import now.billing.banking.BankImport;
import now.billing.banking.BankSort;
import now.billing.banking.BankTab;
import now.billing.facade.InvoiceFacade;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.money.Money;
import now.billing.maintaining.BankAccountRecords;
import now.billing.maintaining.SaveBankAccount;
import now.billing.reconciling.BankEntry;
import now.billing.reconciling.BankFacade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Steps of the tests of bank files: an account that takes QR references, files as banks make them, a node that
 * reads.
 */
abstract class BankCase extends FlowCase {
    static final String QR_IBAN = "CH4431999123000889012";
    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T08:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S1</Id><Acct><Id><IBAN>CH4431999123000889012</IBAN></Id><Ccy>EUR</Ccy></Acct>
            """;
    static final String FOOT = "</Stmt></BkToCstmrStmt></Document>";

    UUID account;

    @BeforeEach
    void openTheAccount() {
        account = business.call(beans -> beans.bean(BankAccountRecords.class)
                .create(new SaveBankAccount("Main", "Example GmbH", "CH", Business.EUR, QR_IBAN, null, "Bank", true))
                .id());
    }

    @AfterEach
    void standingsAreWhatTheFactsSay() {
        assertNone("select document_id::text as found from document_standing_drift");
    }

    private void assertNone(@CompileTimeConstant String query) {
        List<String> found = units.as(business.tenant(), sql -> sql.rows(row -> row.text("found"), query));
        if (!found.isEmpty()) {
            throw new AssertionError(found.toString());
        }
    }

    static Money eur(String amount) {
        return Money.parse(amount, Business.EUR);
    }

    /** A booked entry with one transaction. */
    static String entry(String bankReference, String amount, String reference, String name) {
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-20</Dt></ValDt>
                <AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>%s</Nm></Pty></Dbtr>
                <DbtrAcct><Id><IBAN>DE75512108001245126199</IBAN></Id></DbtrAcct></RltdPties>
                <RmtInf>%s</RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, bankReference, name, reference);
    }

    static String quoting(String reference) {
        return "<Strd><CdtrRefInf><Ref>" + reference + "</Ref></CdtrRefInf></Strd>";
    }

    static String saying(String text) {
        return "<Ustrd>" + text + "</Ustrd>";
    }

    /** What the payer of an invoice is asked to quote. */
    String referenceOf(UUID invoice) {
        return units.as(
                business.tenant(),
                sql -> sql.row(
                                row -> row.text("reference"),
                                "select canonical::jsonb #>> '{accounts,0,reference}' as reference from issued_record"
                                        + " where document_id = ?",
                                invoice)
                        .orElseThrow());
    }

    BankImport bring(String file) {
        return bring(file.getBytes(StandardCharsets.UTF_8));
    }

    BankImport bring(byte[] file) {
        return banks(facade -> {
            try {
                return facade.bring(new ByteArrayInputStream(file), "november.xml", null);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** What a node does with all that waits. */
    void read() {
        BankFileRuns runs = RelaySteps.sweep(
                        units, business.tenant(), Clock.fixed(Business.NOW, ZoneOffset.UTC), step -> {})
                .bean(BankFileRuns.class);
        boolean more = true;
        while (more) {
            more = runs.run(business.tenant());
        }
    }

    /** Brings a file and reads it. */
    BankImport done(String file) {
        UUID id = bring(file).id();
        read();
        return banks(facade -> facade.file(id));
    }

    <T> T banks(Function<BankFacade, T> work) {
        return business.call(beans -> work.apply(beans.bean(BankFacade.class)));
    }

    List<BankEntry> entries(BankTab state) {
        return banks(facade ->
                facade.page(ListQuery.of(state, BankSort.DATE, true, 200)).items());
    }

    BankEntry only() {
        List<BankEntry> open = entries(BankTab.OPEN);
        if (open.size() != 1) {
            throw new AssertionError("one entry expected: " + open);
        }
        return open.get(0);
    }

    UUID issued() {
        return business.issued(null).ref().id();
    }

    Money open(UUID invoice) {
        return business.call(
                beans -> beans.bean(InvoiceFacade.class).get(invoice).open());
    }
}
