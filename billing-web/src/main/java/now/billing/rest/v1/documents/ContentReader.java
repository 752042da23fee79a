package now.billing.rest.v1.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import now.billing.drafting.SaveDraft;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.Portion;
import now.billing.kernel.calculation.PriceBasis;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentContentBuilder;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.KindFacts;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.measure.UnitCode;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.tax.TaxCategory;
import now.billing.kernel.tax.TaxExemption;
import now.billing.kernel.tax.TaxRate;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.json.JsonTerms;
import org.jspecify.annotations.Nullable;

/** Reads the body of a draft. What an answer adds to it may come back with a change and is passed over. */
public final class ContentReader {
    private static final CurrencyUnit STAND_IN = CurrencyUnit.of("EUR");
    private static final TaxRate NO_RATE = TaxRate.untaxed(TaxCategory.Z);
    private static final ProblemCode EITHER_OR = ProblemCode.of("input.amount_or_percent");
    private static final String[] ANSWERED = {
        "id",
        "number",
        "state",
        "settlement",
        "overdue",
        "viewed",
        "open",
        "paidOn",
        "remaining",
        "creditState",
        "expired",
        "answer",
        "left",
        "attachments",
        "tags",
        "totals",
        "taxes",
        "version",
        "publicUrl",
        "customerName",
        "createdAt",
        "changedAt",
        "digest",
        "exchangeRate"
    };

    private final CurrencyUnit currency;
    private final boolean priced;

    private ContentReader(CurrencyUnit currency, boolean priced) {
        this.currency = currency;
        this.priced = priced;
    }

    /** Reads the whole body; every wrong field is named. */
    static SaveDraft draft(DocumentKind kind, JsonInput in, @Nullable UUID id, @Nullable Long version) {
        UUID customerId = in.id("customerId");
        DocumentContent content = content(in);
        KindFacts facts = FactsJson.read(kind, in, content.currency());
        in.done();
        return new SaveDraft(id, version, customerId, content, facts);
    }

    /**
     * The same of a kind without prices: none has to be said, and what is said of them is not kept.
     *
     * @param usual the organization's currency
     */
    static SaveDraft unpriced(JsonInput in, @Nullable UUID id, @Nullable Long version, CurrencyUnit usual) {
        UUID customerId = in.id("customerId");
        in.passOver(ANSWERED);
        CurrencyUnit currency = in.read("currency", CurrencyUnit::of, usual);
        DocumentContent content = new ContentReader(currency, false).read(in);
        in.done();
        return new SaveDraft(id, version, customerId, content);
    }

    static DocumentContent content(JsonInput in) {
        in.passOver(ANSWERED);
        CurrencyUnit currency = in.require("currency", CurrencyUnit::of, STAND_IN);
        return new ContentReader(currency, true).read(in);
    }

    private DocumentContent read(JsonInput in) {
        List<TaxedAdjustment> adjustments = new ArrayList<>(in.list("allowances", each -> taxed(each, false)));
        adjustments.addAll(in.list("charges", each -> taxed(each, true)));
        LocalDate issueDate = in.date("issueDate");
        return new DocumentContentBuilder(currency)
                .priceBasis(in.word("priceBasis", PriceBasis.class, PriceBasis.NET))
                .issueDate(issueDate)
                .dueDate(in.date("dueDate"))
                .deliveryDate(in.date("deliveryDate"))
                .lines(in.list("lines", this::line))
                .adjustments(adjustments)
                .discount(discount(in.child("discount")))
                .exemptions(in.list("exemptions", ContentReader::exemption))
                .prepaid(in.read("prepaid", this::money, Money.zero(currency)))
                .cashRounding(in.flag("cashRounding"))
                .rounding(in.readOrNull("rounding", this::money))
                .bankAccountId(in.id("bankAccountId"))
                .notes(in.text("notes"))
                .terms(in.text("terms"))
                .buyerReference(in.text("buyerReference"))
                .orderReference(in.text("orderReference"))
                .more(JsonTerms.read(DocumentTerms.SHAPE, in, currency))
                .build();
    }

    private ContentLine line(JsonInput in) {
        in.passOver("net", "amount");
        UnitPrice none = UnitPrice.zero(currency);
        List<Adjustment> adjustments = new ArrayList<>(in.list("allowances", each -> adjustment(each, false)));
        adjustments.addAll(in.list("charges", each -> adjustment(each, true)));
        UnitPrice grossPrice = in.readOrNull("grossPrice", this::price);
        UnitPrice priceDiscount = in.readOrNull("priceDiscount", this::price);
        UnitPrice stated = grossPrice == null && priced
                ? in.require("unitPrice", this::price, none)
                : in.read(
                        "unitPrice",
                        this::price,
                        in.build("priceDiscount", () -> less(grossPrice, priceDiscount, none), none));
        JsonInput tax = in.child("tax");
        return new ContentLine(
                in.id("id"),
                in.id("itemId"),
                in.text("description"),
                in.text("detail"),
                in.require("quantity", Quantity::parse, Quantity.ONE),
                in.read("unit", UnitCode::of, UnitCode.ONE),
                stated,
                in.read("baseQuantity", Quantity::parse, Quantity.ONE),
                grossPrice,
                priceDiscount,
                adjustments,
                discount(in.child("discount")),
                tax == null && !priced ? NO_RATE : rate(tax, in),
                JsonTerms.read(LineTerms.SHAPE, in, currency));
    }

    private static UnitPrice less(@Nullable UnitPrice grossPrice, @Nullable UnitPrice discount, UnitPrice none) {
        UnitPrice listed = grossPrice == null ? none : grossPrice;
        return discount == null || grossPrice == null ? listed : listed.minus(discount);
    }

    private TaxedAdjustment taxed(JsonInput in, boolean charge) {
        return new TaxedAdjustment(adjustment(in, charge), rate(in.child("tax"), in));
    }

    private Adjustment adjustment(JsonInput in, boolean charge) {
        return new Adjustment(charge, portion(in), in.text("reason"), in.text("reasonCode"));
    }

    private @Nullable Discount discount(@Nullable JsonInput in) {
        return in == null ? null : new Discount(portion(in), in.text("reason"));
    }

    private Portion portion(JsonInput in) {
        Money amount = in.readOrNull("amount", this::money);
        Percent percent = in.readOrNull("percent", Percent::parse);
        Money base = in.readOrNull("base", this::money);
        boolean amountGiven = in.textOrNull("amount") != null;
        boolean percentGiven = in.textOrNull("percent") != null;
        boolean both = amountGiven && percentGiven;
        if (both ? in.textOrNull("base") == null : !amountGiven && !percentGiven) {
            in.refuse("amount", EITHER_OR);
        }
        if (percent != null) {
            return new Portion(both && base != null ? amount : null, percent, base);
        }
        return Portion.ofAmount(amount == null ? Money.zero(currency) : amount);
    }

    public static TaxRate rate(@Nullable JsonInput in, JsonInput parent) {
        if (in == null) {
            parent.refuse("tax", ProblemCode.REQUIRED);
            return NO_RATE;
        }
        String category = in.text("category");
        String percent = in.text("rate");
        return in.build("", () -> TaxRate.parse(category, percent), NO_RATE);
    }

    private static TaxExemption exemption(JsonInput in) {
        TaxCategory category = in.word("category", TaxCategory.class, TaxCategory.E);
        return TaxExemption.of(category, in.text("reason"), in.text("code"));
    }

    private Money money(String text) {
        return Money.parse(text, currency);
    }

    private UnitPrice price(String text) {
        return UnitPrice.parse(text, currency);
    }
}
