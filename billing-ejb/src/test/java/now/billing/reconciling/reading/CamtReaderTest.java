package now.billing.reconciling.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;

/** camt as banks write it, and as nobody honest does. */
class CamtReaderTest {
    private static final String OLD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn>
            <Ntfctn><Acct><Id><IBAN>CH9300762011623852957</IBAN></Id></Acct>
            <Ntry><NtryRef>CH4431999123000889012</NtryRef><Amt Ccy="CHF">300.5</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <Sts>BOOK</Sts>
            <BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><DtTm>2026-11-21T00:00:00+01:00</DtTm></ValDt>
            <AcctSvcrRef>BATCH1</AcctSvcrRef>
            <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
            <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId><AcctSvcrRef>T1</AcctSvcrRef></Refs>
            <AmtDtls><TxAmt><Amt Ccy="CHF">100.00</Amt></TxAmt></AmtDtls>
            <RltdPties><Dbtr><Nm>Pia   Rutschmann &amp; Co</Nm></Dbtr></RltdPties>
            <RmtInf><Strd>
            <CdtrRefInf><Ref>21 00000 00003 13947 14300 09017</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
            <TxDtls><Refs><AcctSvcrRef>T2</AcctSvcrRef></Refs>
            <AmtDtls><TxAmt><Amt Ccy="CHF">200.50</Amt></TxAmt></AmtDtls>
            <Chrgs><Amt Ccy="CHF">0.50</Amt><CdtDbtInd>DBIT</CdtDbtInd></Chrgs>
            <RmtInf><Ustrd>RF18 5390 0754 7034</Ustrd></RmtInf></TxDtls>
            </NtryDtls></Ntry>
            <Ntry><Amt Ccy="CHF">5</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd><Sts>BOOK</Sts>
            <BookgDt><Dt>2026-11-20</Dt></BookgDt><AddtlNtryInf>Return</AddtlNtryInf></Ntry>
            <Ntry><Amt Ccy="CHF">7</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts></Ntry>
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>""";

    @Test
    void aBatchOfTheOldVersionIsReadWithItsTransactions() {
        List<StatedEntry> read = read(OLD);
        assertThat(read).hasSize(2);
        StatedEntry batch = read.get(0);
        assertThat(batch.account()).isEqualTo("CH9300762011623852957");
        assertThat(batch.collectedBy()).isEqualTo("CH4431999123000889012");
        assertThat(batch.amount().plain()).isEqualTo("300.50");
        assertThat(batch.bookedOn()).hasToString("2026-11-20");
        assertThat(batch.valuedOn()).hasToString("2026-11-21");
        assertThat(batch.bankReference()).isEqualTo("BATCH1");
        assertThat(batch.details())
                .extracting(StatedDetail::reference)
                .containsExactly("210000000003139471430009017", "RF18539007547034");
        assertThat(batch.details().get(0).name()).isEqualTo("Pia Rutschmann & Co");
        assertThat(batch.details().get(0).endToEnd()).isEmpty();
        assertThat(batch.details().get(1).charges().plain()).isEqualTo("0.50");
        assertThat(read.get(1).reversal()).isTrue();
        assertThat(read.get(1).incoming()).isFalse();
        assertThat(read.get(1).text()).isEqualTo("Return");
    }

    @Test
    void nothingOutsideOfTheFileIsReadAndNoEntityGrows() {
        refused("bank_file.doctype", doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;"));
        refused("bank_file.doctype", doctype("<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">", "&x;"));
        refused("bank_file.doctype", doctype("<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;", "1"));
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        refused("bank_file.doctype", doctype(laughs.toString(), "&l19;"));
    }

    private static String doctype(String declared, String used) {
        return OLD.replace("<Document", "<!DOCTYPE Document [" + declared + "]><Document")
                .replace("Return", used);
    }

    @Test
    void aFileThatBreaksOffOrIsNoStatementIsRefused() {
        for (int cut = OLD.length() - 1; cut > 100; cut -= 97) {
            refused("bank_file.malformed", OLD.substring(0, cut));
        }
        refused("bank_file.no_statement", OLD.replace("camt.054.001.02", "pain.001.001.09"));
        refused("bank_file.no_statement", "<html><body>Session expired</body></html>");
        refused("bank_file.malformed", "<");
        refused("bank_file.malformed", OLD.replace("Pia", "\u0001"));
    }

    @Test
    void amountsDaysAndSidesAreAsTheFormatHasThem() {
        refused("bank_file.malformed", OLD.replace(">300.5<", ">-300.5<"));
        refused("bank_file.malformed", OLD.replace(">300.5<", ">1e5<"));
        refused("bank_file.malformed", OLD.replace(">300.5<", ">300.505<"));
        refused("bank_file.malformed", OLD.replace("Ccy=\"CHF\">300.5", "Ccy=\"francs\">300.5"));
        refused("bank_file.malformed", OLD.replace("2026-11-20", "2026-02-30"));
        refused("bank_file.malformed", OLD.replace("CRDT", "CREDIT"));
    }

    @Test
    void theDeclaredEncodingCounts() {
        String latin = OLD.replace("UTF-8", "ISO-8859-1").replace("Pia", "Zoé");
        List<StatedEntry> read = new ArrayList<>();
        CamtReader.read(bytes(latin, StandardCharsets.ISO_8859_1), read::add);
        assertThat(read.get(0).details().get(0).name()).isEqualTo("Zoé Rutschmann & Co");
        assertThatThrownBy(() -> CamtReader.read(
                        bytes(latin.replace("ISO-8859-1", "UTF-8"), StandardCharsets.ISO_8859_1), entry -> {}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("bank_file.malformed");
    }

    @Test
    void oneEndlessPieceOrEndlessDepthIsRefused() {
        refused("bank_file.malformed", OLD.replace("<Acct>", "<Acct " + "a".repeat(3_000_000) + "='1'>"));
        refused("bank_file.malformed", OLD.replace("<Acct>", "<Acct a='" + "a".repeat(3_000_000) + "'>"));
        refused("bank_file.malformed", OLD.replace("<Acct>", "<Acct>" + "<a>".repeat(100)));
    }

    @Test
    void anEntryHasNoMoreTransactionsAndChargesThanFitIntoMemory() {
        String transaction = "<TxDtls><AmtDtls/></TxDtls>";
        String whole = OLD.replace("</NtryDtls>", transaction.repeat(EntryDraft.MOST_DETAILS - 2) + "</NtryDtls>");
        assertThat(read(whole).get(0).details()).hasSize(EntryDraft.MOST_DETAILS);
        refused("bank_file.malformed", whole.replace("</NtryDtls>", transaction + "</NtryDtls>"));
        String charge = "<Chrgs><Amt Ccy=\"CHF\">0.01</Amt></Chrgs>";
        String many = OLD.replace("</RmtInf></TxDtls>\n</NtryDtls>", "</RmtInf>%s</TxDtls></NtryDtls>");
        read(many.formatted(charge.repeat(DetailDraft.MOST_CHARGES - 1)));
        refused("bank_file.malformed", many.formatted(charge.repeat(DetailDraft.MOST_CHARGES)));
    }

    private static void refused(String code, String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).code().value())
                                .isEqualTo(code));
    }

    private static List<StatedEntry> read(String file) {
        List<StatedEntry> read = new ArrayList<>();
        CamtReader.read(bytes(file, StandardCharsets.UTF_8), read::add);
        return read;
    }

    private static InputStream bytes(String file, Charset charset) {
        return new ByteArrayInputStream(file.getBytes(charset));
    }
}
