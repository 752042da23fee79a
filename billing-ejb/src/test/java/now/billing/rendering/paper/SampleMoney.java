package now.billing.rendering.paper;

import static now.billing.rendering.paper.SampleParties.EUR;
import static now.billing.rendering.paper.SampleParties.FRENCH_BUYER;
import static now.billing.rendering.paper.SampleParties.GERMAN_SELLER;
import static now.billing.rendering.paper.SampleParties.ID;
import static now.billing.rendering.paper.SampleParties.eur;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.DocumentNumber;
import now.billing.kernel.document.DocumentRef;
import now.billing.kernel.document.IssuedReceipt;
import now.billing.kernel.money.Money;
import now.billing.kernel.settlement.Aging;
import now.billing.receivables.LedgerEntry;

/** Sample papers about money that came: a receipt, and statements of any length. */
public final class SampleMoney {
    private SampleMoney() {}

    public static IssuedReceipt receipt() {
        return new IssuedReceipt(
                IssuedReceipt.VERSION,
                DocumentRef.receipt(ID),
                DocumentNumber.of("RCP-2025-0003"),
                LocalDate.of(2025, 12, 3),
                EUR,
                "en",
                "Europe/Berlin",
                GERMAN_SELLER,
                FRENCH_BUYER,
                ID,
                ID,
                LocalDate.of(2025, 12, 2),
                eur("1500.00"),
                "BANK_TRANSFER",
                "INV-2025-0001 and INV-2025-0002",
                List.of(
                        new IssuedReceipt.Allocation(
                                DocumentRef.invoice(ID),
                                DocumentNumber.of("INV-2025-0001"),
                                eur("1190.00"),
                                eur("0.00")),
                        new IssuedReceipt.Allocation(
                                DocumentRef.invoice(ID),
                                DocumentNumber.of("INV-2025-0002"),
                                eur("200.00"),
                                eur("990.00"))),
                eur("110.00"),
                new Branding("#0F766E", "", Branding.Paper.A4));
    }

    public static StatementContent statement(int movements) {
        List<StatementContent.Movement> rows = new ArrayList<>();
        Money balance = eur("250.00");
        for (int i = 0; i < movements; i++) {
            boolean payment = i % 3 == 2;
            Money amount = eur(payment ? "180.00" : "119.00");
            balance = payment ? balance.minus(amount) : balance.plus(amount);
            rows.add(new StatementContent.Movement(
                    LocalDate.of(2025, 1, 1).plusDays(i * 300L / movements),
                    payment ? LedgerEntry.Type.PAYMENT : LedgerEntry.Type.INVOICE,
                    (payment ? "RCP-" : "INV-") + (1000 + i),
                    payment ? eur("0") : amount,
                    payment ? amount : eur("0"),
                    balance));
        }
        LocalDate end = LocalDate.of(2025, 12, 31);
        return new StatementContent(
                GERMAN_SELLER,
                FRENCH_BUYER,
                LocalDate.of(2025, 1, 1),
                end,
                EUR,
                eur("250.00"),
                rows,
                balance,
                Aging.of(Money.zero(EUR), List.of(), end),
                "en",
                new Branding("#0F766E", "", Branding.Paper.A4));
    }
}
