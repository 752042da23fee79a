package now.billing.kernel.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.calculation.DocumentTotals;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.money.Allocator;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.tax.TaxBreakdown;
import now.billing.kernel.tax.TaxRate;

/**
 * What of an invoice can still be credited: its VAT groups (BG-23) and its totals less those of the credit notes that
 * were issued for it. A credit note takes no more than is left of any group and of what the buyer was asked for, and
 * one that takes the whole of it takes it to the cent, however the ones before it were rounded.
 *
 * @param groups those of the invoice, also where nothing is left of them
 * @param gross what is left of BT-112
 * @param prepaid what is left of BT-113: it was not asked for, so it is not given back
 * @param toPay what is left of what the buyer was asked for
 * @param begun whether a part was taken back before; of an invoice over nothing this alone tells
 */
public record CreditRest(List<Group> groups, Money gross, Money prepaid, Money toPay, boolean begun) {

    /** What is left of a group: its base (BT-116) and its tax (BT-117). */
    public record Group(TaxRate rate, Money base, Money tax) {

        public Money gross() {
            return base.plus(tax);
        }

        private Group less(TaxBreakdown credited) {
            return new Group(rate, base.minus(credited.base()), tax.minus(credited.tax()));
        }

        /** The tax of a credited share that leaves neither base nor tax of the group on the other side of nothing. */
        private Money tax(PriceBasis basis, TaxBreakdown wanted) {
            Money share = wanted.base().plus(wanted.tax());
            if (basis == PriceBasis.NET) {
                return wanted.base().equals(base) ? tax : nearer(wanted.tax(), tax);
            }
            return nearer(share.minus(nearer(share.minus(wanted.tax()), base)), tax);
        }
    }

    public CreditRest {
        groups = List.copyOf(groups);
    }

    /** Of an invoice of which nothing was taken back yet. */
    public static CreditRest of(IssuedDocument invoice) {
        DocumentTotals totals = invoice.totals();
        List<Group> groups = invoice.taxes().stream()
                .map(each -> new Group(each.rate(), each.base(), each.tax()))
                .toList();
        return new CreditRest(groups, totals.gross(), totals.prepaid(), totals.toPay(), false);
    }

    /** Whether the invoice was taken back as a whole. */
    public boolean isNothing() {
        return begun
                && gross.isZero()
                && groups.stream()
                        .allMatch(group -> group.base().isZero() && group.tax().isZero());
    }

    /** The tax of each group that a credit note takes, instead of the one that its own rounding gives. */
    public Map<TaxRate, Money> taxes(PriceBasis basis, List<TaxBreakdown> wanted) {
        Map<TaxRate, Money> taxes = new LinkedHashMap<>();
        for (TaxBreakdown each : wanted) {
            groups.stream()
                    .filter(group -> group.rate().equals(each.rate()))
                    .forEach(group -> taxes.put(each.rate(), group.tax(basis, each)));
        }
        return taxes;
    }

    /** Whether a credit note keeps within what is left, in every group and in total. */
    public boolean allows(CalculatedDocument credit) {
        return !isNothing()
                && within(credit.totals().gross(), gross)
                && credit.taxes().stream()
                        .allMatch(wanted -> groups.stream()
                                .anyMatch(group -> group.rate().equals(wanted.rate())
                                        && within(wanted.base(), group.base())
                                        && within(wanted.tax(), group.tax())));
    }

    /**
     * The content of a credit note with what it leaves out of its total (BT-113) and rounds (BT-114): together the
     * credit notes of an invoice give back what it asked for, not a cent more on the way and not a cent less at the
     * end, whatever was prepaid, withheld or rounded to coins.
     *
     * @param credit the content as calculated, which this rest {@link #allows}
     */
    public DocumentContent settled(DocumentContent content, CalculatedDocument credit) {
        boolean last = less(Credited.of(credit)).isNothing();
        Money owed = credit.totals().gross().minus(credit.totals().withheld());
        Money given = last ? toPay : nearer(owed, toPay);
        Money leftOut = last ? prepaid : nearer(owed.minus(given), prepaid);
        Money rounding = given.minus(owed.minus(leftOut));
        return content.toBuilder()
                .prepaid(leftOut)
                .cashRounding(false)
                .rounding(rounding.isZero() ? null : rounding)
                .build();
    }

    /** What is left of this rest when that much is taken back. */
    public CreditRest less(Credited credited) {
        List<Group> left = new ArrayList<>();
        for (Group group : groups) {
            left.add(credited.taxes().stream()
                    .filter(each -> each.rate().equals(group.rate()))
                    .findFirst()
                    .map(group::less)
                    .orElse(group));
        }
        return new CreditRest(
                left,
                gross.minus(credited.gross()),
                prepaid.minus(credited.prepaid()),
                toPay.minus(credited.toPay()),
                true);
    }

    /** What is left of each group with its tax, without those of which nothing is. */
    public Map<TaxRate, Money> open() {
        Map<TaxRate, Money> open = new LinkedHashMap<>();
        groups.stream()
                .filter(group -> !group.gross().isZero())
                .forEach(group -> open.put(group.rate(), group.gross()));
        return open;
    }

    /** An amount with its tax, as parts of the groups that have something left, in proportion to it. */
    public Map<TaxRate, Money> split(Money amount) {
        List<Group> open = groups.stream()
                .filter(group -> group.gross().signum() == gross.signum()
                        && !group.gross().isZero())
                .toList();
        Map<TaxRate, Money> parts = new LinkedHashMap<>();
        if (!open.isEmpty()) {
            List<Money> shares = Allocator.proportionally(
                    amount, open.stream().map(group -> group.gross().amount()).toList());
            for (int i = 0; i < shares.size(); i++) {
                parts.put(open.get(i).rate(), shares.get(i));
            }
        }
        return parts;
    }

    public CurrencyUnit currency() {
        return gross.currency();
    }

    private static boolean within(Money amount, Money limit) {
        return amount.isZero() || nearer(amount, limit).equals(amount);
    }

    /** The amount, or the limit where the amount is on the other side of nothing or further from it than the limit. */
    private static Money nearer(Money amount, Money limit) {
        if (limit.isNegative()) {
            return nearer(amount.negated(), limit.negated()).negated();
        }
        return amount.max(Money.zero(amount.currency())).min(limit);
    }
}
