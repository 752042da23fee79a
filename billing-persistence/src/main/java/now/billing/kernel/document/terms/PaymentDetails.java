package now.billing.kernel.document.terms;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the document is paid (BG-16).
 *
 * @param meansCode BT-81, UNTDID 4461
 * @param meansText BT-82
 * @param remittance what the payer is asked to write (BT-83); empty for the number of the document
 * @param accountIds the accounts to choose from (BG-17), the first one first
 * @param card BG-18, or null
 * @param directDebit BG-19, or null
 */
public record PaymentDetails(
        @Term(value = "BT-81", longest = 3, codes = CodeList.PAYMENT_MEANS)
        String meansCode,

        @Term("BT-82") String meansText,
        @Term(value = "BT-83", longest = 140) String remittance,

        @Term(value = "BG-17", most = PaymentDetails.MOST_ACCOUNTS)
        List<UUID> accountIds,

        @Term("BG-18") @Nullable Card card,
        @Term("BG-19") @Nullable DirectDebit directDebit,
        @Term(most = EarlyPaymentDiscount.MOST) List<EarlyPaymentDiscount> discounts,
        @Term(most = 60) List<Instalment> instalments)
        implements Serializable {

    /** Accounts to choose from. */
    public static final int MOST_ACCOUNTS = 5;

    public PaymentDetails {
        accountIds = List.copyOf(accountIds);
        discounts = List.copyOf(discounts);
        instalments = List.copyOf(instalments);
    }

    PaymentDetails dated(UnaryOperator<@Nullable LocalDate> day) {
        List<Instalment> later = instalments.stream()
                .map(each -> new Instalment(day.apply(each.dueDate()), each.amount(), each.percent()))
                .toList();
        return new PaymentDetails(meansCode, meansText, remittance, accountIds, card, directDebit, discounts, later);
    }

    PaymentDetails withoutInstalments() {
        return new PaymentDetails(
                meansCode, meansText, remittance, accountIds, card, directDebit, discounts, List.of());
    }

    PaymentDetails promising(List<EarlyPaymentDiscount> promised) {
        return new PaymentDetails(
                meansCode, meansText, remittance, accountIds, card, directDebit, promised, instalments);
    }

    PaymentDetails withoutAmounts() {
        List<Instalment> shares =
                instalments.stream().filter(each -> each.amount() == null).toList();
        return new PaymentDetails(meansCode, meansText, remittance, accountIds, card, directDebit, discounts, shares);
    }
}
