package now.billing.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Statements of the account that every {@link TestTenant} has. */
final class BankFiles {
    private BankFiles() {}

    /** A camt.053 with these entries. */
    static String statement(String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>%s</MsgId></GrpHdr>
                <Stmt><Id>1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
                %s</Stmt></BkToCstmrStmt></Document>""".formatted(UUID.randomUUID(), entries);
    }

    /** Money that came today, with this text. */
    static String entry(String amount, String text) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        return """
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>%s</Dt></BookgDt><ValDt><Dt>%2$s</Dt></ValDt><AcctSvcrRef>%s</AcctSvcrRef>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Somebody</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                """.formatted(amount, today, UUID.randomUUID(), text);
    }

    /** The file once it is read, refused or stopped. */
    static JsonNode over(Api api, String id) {
        return Waiting.until(
                () -> api.get("/bank-statements/" + id).expect(200).json(),
                file -> !file.path("finishedAt").isNull());
    }
}
