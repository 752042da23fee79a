package now.billing.rendering.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import now.billing.rendering.Fact;
import now.billing.rendering.PaperFrame;
import now.billing.rendering.PaperSize;
import now.billing.rendering.PartyBlock;
import now.billing.rendering.PaymentCard;
import now.billing.rendering.PrintLine;
import now.billing.rendering.PrintModel;
import now.billing.rendering.SumRow;
import org.junit.jupiter.api.Test;

class JasperRendererTest {
    @Test
    void drawsAnInvoice() throws Exception {
        List<PrintLine> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            lines.add(new PrintLine(
                    "Platform subscription, Scale plan",
                    i % 2 == 0 ? "1 – 31 October 2025 · 10% discount €12.00" : "",
                    "1,200 h",
                    "€1,123.4567",
                    "19%",
                    "€26,081.47"));
        }
        PaperFrame frame = new PaperFrame(
                "en",
                PaperSize.A4,
                "#4F46E5",
                "Invoice INV-2025-0042",
                Instant.EPOCH,
                "",
                "Invoice",
                List.of(
                        Fact.strong("Invoice number", "INV-2025-0042"),
                        Fact.of("Date of issue", "15 November 2025"),
                        Fact.of("Date due", "15 December 2025"),
                        Fact.of("Purchase order", "PO-77-1")),
                new PartyBlock(
                        "",
                        "Example Software GmbH",
                        "Hauptstraße 12\n10115 Berlin\nGermany\nVAT ID DE123456789\nbilling@example.test"),
                new PartyBlock("Bill to", "شركة المثال للتجارة", "Avenue Habib Bourguiba 7\n1000 Tunis\nTunisia"),
                "€26,081.47 due 15 December 2025",
                "INV-2025-0042 · €26,081.47 due 15 December 2025",
                "Page {0} of {1}");
        PrintModel paper = new PrintModel(
                frame,
                "Pay online",
                "https://example.test/d/abc",
                "Thank you for your business.",
                new PrintModel.Columns("Description", "Qty", "Unit price", "VAT", "Amount"),
                lines,
                List.of(
                        new SumRow("Subtotal", "€1.00", SumRow.Rule.NONE, false),
                        new SumRow("VAT 19% on €20,329.02", "€3,862.51", SumRow.Rule.NONE, false),
                        new SumRow("VAT 7% on €1,100.00", "€77.00", SumRow.Rule.NONE, false),
                        new SumRow("Total", "€26,081.47", SumRow.Rule.HAIRLINE, false),
                        new SumRow("Amount due", "€26,081.47", SumRow.Rule.INK, true)),
                "VAT exempt: intra-Community supply, Article 138 Directive 2006/112/EC.",
                new PaymentCard(
                        "Pay by bank transfer",
                        List.of(
                                Fact.of("Account holder", "Example Software GmbH"),
                                Fact.of("IBAN", "DE89 3704 0044 0532 0130 00"),
                                Fact.of("BIC", "COBADEFFXXX"),
                                Fact.of("Reference", "INV-2025-0042")),
                        "BCD\n002\n1\nSCT\nCOBADEFFXXX\nExample Software GmbH\nDE89370400440532013000\nEUR26081.47\n\n\nINV-2025-0042\n",
                        "Scan with your banking app"),
                "Payable within 30 days. Example Software GmbH, Amtsgericht Berlin HRB 1234.");
        byte[] pdf = new JasperRenderer().draw(paper, null);
        Path look = Files.createDirectories(Path.of("target", "look"));
        Files.write(look.resolve("invoice.pdf"), pdf);
        assertThat(pdf).isNotEmpty();
    }
}
