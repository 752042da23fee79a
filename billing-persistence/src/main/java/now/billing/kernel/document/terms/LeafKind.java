package now.billing.kernel.document.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import now.billing.kernel.measure.Percent;
import now.billing.kernel.measure.Quantity;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Decimals;
import now.billing.kernel.money.Money;
import now.billing.kernel.money.UnitPrice;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.schedule.BusinessDay;
import org.jspecify.annotations.Nullable;

/** A value that is written as one text: dates, decimals, codes, ids. */
record LeafKind(BiFunction<String, CurrencyUnit, Object> reader, Function<Object, String> writer) implements ValueKind {

    private static final Map<Class<?>, LeafKind> KNOWN = Map.of(
            LocalDate.class, of(BusinessDay::parse, LocalDate::toString),
            UUID.class, of(LeafKind::id, UUID::toString),
            CurrencyUnit.class, of(CurrencyUnit::of, CurrencyUnit::code),
            Percent.class, of(Percent::parse, Percent::plain),
            Quantity.class, of(Quantity::parse, Quantity::plain),
            FileContent.class, of(FileContent::of, FileContent::base64),
            BigDecimal.class, of(LeafKind::rate, BigDecimal::toPlainString),
            Money.class, new LeafKind(Money::parse, value -> ((Money) value).plain()),
            UnitPrice.class, new LeafKind(UnitPrice::parse, value -> ((UnitPrice) value).plain()));

    /** The kind of a type, or null if it is no leaf. */
    static @Nullable ValueKind find(Class<?> type) {
        return type.isEnum() ? of(text -> word(type, text), Object::toString) : KNOWN.get(type);
    }

    @SuppressWarnings("unchecked") // a kind only ever meets values of its own type
    private static <T> LeafKind of(Function<String, T> reader, Function<T, String> writer) {
        return new LeafKind((text, currency) -> reader.apply(text), value -> writer.apply((T) value));
    }

    @Override
    public @Nullable Object one(FieldSource in, String name, CurrencyUnit currency) {
        return in.value(name, text -> reader.apply(text, currency));
    }

    @Override
    public List<?> many(FieldSource in, String name, CurrencyUnit currency) {
        return in.values(name, text -> reader.apply(text, currency));
    }

    @Override
    public Object plain(Object value) {
        return writer.apply(value);
    }

    @Override
    public @Nullable Object absent() {
        return null;
    }

    @Override
    public void check(FieldProblems problems, String path, Object value) {
        if (value instanceof LocalDate day) {
            BusinessDay.check(problems, path, day);
        } else if (value instanceof Money money && !money.isOneAmount()) {
            String greatest = Decimals.greatest(Money.INTEGER_DIGITS);
            problems.add(path, ProblemCode.OUT_OF_RANGE, "value", money.plain(), "limit", greatest);
        }
    }

    private static Object word(Class<?> words, String text) {
        for (Object word : words.getEnumConstants()) {
            if (word.toString().equals(text.toUpperCase(Locale.ROOT))) {
                return word;
            }
        }
        throw InvalidInput.value(ProblemCode.UNKNOWN_CODE, "value", text);
    }

    private static BigDecimal rate(String text) {
        return Decimals.fit(Decimals.parse(text), 9, 10);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw InvalidInput.value(ProblemCode.MALFORMED, "value", text);
        }
    }
}
