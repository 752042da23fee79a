package now.billing.maintaining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import now.billing.kernel.document.Branding;
import now.billing.kernel.document.EmailAddress;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.kernel.shape.Shape;
import now.billing.kernel.text.Text;
import now.billing.maintaining.spi.PrintableText;
import now.billing.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is wrong with one command, gathered before it is refused as a whole. The facts of a noun check
 * lengths and what is required; this adds what only a person's input can get wrong: mail addresses, codes, colours,
 * and characters that the documents' fonts cannot draw.
 */
public final class RecordChecks {
    /** A character that no font of the documents has. */
    public static final ProblemCode NOT_DRAWABLE = ProblemCode.of("text.not_drawable");

    static final ProblemCode LOW_CONTRAST = ProblemCode.of("organization.low_contrast");

    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toSet());
    private static final Shape LANGUAGE_TAG = Shape.of("([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2})?", 12);
    private static final Shape BIC = Shape.of("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", 11);
    private static final Shape PHONE = Shape.of("\\+?[0-9][0-9 ()/.\\-]{2,}( ?(x|ext\\.?) ?[0-9]+)?", 100);
    private static final Shape WEB = Shape.of("(https?://)?([\\p{L}\\p{N}-]+\\.)+[\\p{L}]{2,}(:\\d+)?(/\\S*)?", 500);

    private final PrintableText fonts;
    private final FieldProblems problems = new FieldProblems();

    public RecordChecks(PrintableText fonts) {
        this.fonts = fonts;
    }

    /** A text of one line as it is stored; missing is empty. */
    public static String text(@Nullable String typed) {
        return Text.typedLine(typed);
    }

    /** A text of several lines as it is stored; missing is empty. */
    static String lines(@Nullable String typed) {
        return Text.typedLines(typed);
    }

    /** A mail address as it is stored; missing is empty. */
    static String address(@Nullable String typed) {
        return typed == null ? "" : EmailAddress.typed(typed);
    }

    /** Null for a stored text that is empty. */
    public static @Nullable String orNull(String stored) {
        return stored.isEmpty() ? null : stored;
    }

    /** The problem of a text that goes on paper and has a character no font can draw; it names the first one. */
    public static Optional<Problem> undrawable(PrintableText fonts, String field, @Nullable String typed) {
        // Control characters have a refusal of their own; they need not be drawn as well.
        OptionalInt bad = fonts.firstUndrawable(Text.inOneLine(text(typed)));
        if (bad.isEmpty()) {
            return Optional.empty();
        }
        int point = bad.getAsInt();
        String name = Character.getName(point);
        return Optional.of(Problem.at(
                field,
                NOT_DRAWABLE,
                "character",
                Character.toString(point),
                "code",
                String.format(Locale.ROOT, "U+%04X", point),
                "name",
                name == null ? "" : name));
    }

    RecordChecks drawable(String field, @Nullable String typed) {
        undrawable(fonts, field, typed).ifPresent(problem -> problems.addAll(List.of(problem)));
        return this;
    }

    RecordChecks email(String field, @Nullable String typed) {
        EmailAddress.check(problems, field, text(typed));
        return this;
    }

    RecordChecks phone(String field, @Nullable String typed) {
        return shape(field, typed, PHONE.fits(text(typed)), "phone");
    }

    RecordChecks website(String field, @Nullable String typed) {
        return shape(field, typed, WEB.fits(text(typed)), "web address");
    }

    RecordChecks bic(String field, @Nullable String typed) {
        return shape(field, typed, BIC.fits(text(typed).replace(" ", "")), "BIC");
    }

    RecordChecks vatNumber(String field, String typed) {
        return shape(field, typed, VatNumber.isValid(VatNumber.compact(typed)), "VAT number");
    }

    RecordChecks language(String field, @Nullable String typed) {
        String tag = text(typed);
        boolean known = LANGUAGE_TAG.fits(tag) && LANGUAGES.contains(tag.split("-", 2)[0]);
        return code(field, tag, known, "ISO 639");
    }

    RecordChecks currency(String field, @Nullable String typed) {
        return code(field, text(typed), CurrencyUnit.find(text(typed)).isPresent(), "ISO 4217");
    }

    RecordChecks timeZone(String field, String typed) {
        return code(field, typed, OrganizationFacts.isZone(typed), "IANA time zones");
    }

    RecordChecks readableOnWhite(String field, String colour) {
        if (!ColourContrast.isColour(colour)) {
            problems.add(field, ProblemCode.MALFORMED, "value", shortened(colour), "expected", "#RRGGBB");
        } else if (ColourContrast.onWhiteTenths(colour) < ColourContrast.LEAST_TENTHS) {
            problems.add(
                    field,
                    LOW_CONTRAST,
                    "value",
                    colour,
                    "contrast",
                    tenths(ColourContrast.onWhiteTenths(colour)),
                    "limit",
                    tenths(ColourContrast.LEAST_TENTHS),
                    "proposal",
                    ColourContrast.nearest(colour));
        }
        return this;
    }

    /** The sheet of this name, or the one before where there is none. */
    Branding.Paper paper(String field, String typed, Branding.Paper before) {
        for (Branding.Paper paper : Branding.Paper.values()) {
            if (paper.name().equals(typed)) {
                return paper;
            }
        }
        problems.add(field, ProblemCode.UNKNOWN_CODE, "value", shortened(typed), "list", "A4, LETTER");
        return before;
    }

    RecordChecks found(FieldProblems others) {
        problems.addAll(others.list());
        return this;
    }

    RecordChecks atMost(String field, int size, int limit) {
        if (size > limit) {
            problems.add(field, ProblemCode.TOO_MANY, "value", size, "limit", limit);
        }
        return this;
    }

    RecordChecks required(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            problems.add(field, ProblemCode.REQUIRED);
        }
        return this;
    }

    RecordChecks add(String field, ProblemCode code, Object... args) {
        problems.add(field, code, args);
        return this;
    }

    /**
     * The facts of the noun, or a refusal with everything that was found by them and by the checks before.
     *
     * @param names the noun's field names that the outside knows by another name
     */
    <T> T finish(Map<String, String> names, Supplier<T> facts) {
        T made = null;
        try {
            made = facts.get();
        } catch (InvalidInput refused) {
            refused.problems().stream()
                    .map(p -> renamed(p, names))
                    .filter(p -> !isKnown(p))
                    .forEach(p -> problems.addAll(List.of(p)));
        }
        problems.throwIfAny();
        if (made == null) {
            throw new IllegalStateException("facts were refused without a problem");
        }
        return made;
    }

    /** Both look at a mail address or a time zone; what is wrong with it is said once. */
    private boolean isKnown(Problem problem) {
        return problems.list().stream()
                .anyMatch(
                        known -> known.code().equals(problem.code()) && Objects.equals(known.field(), problem.field()));
    }

    private static Problem renamed(Problem problem, Map<String, String> names) {
        String field = problem.field();
        return field != null && names.containsKey(field)
                ? new Problem(problem.code(), names.get(field), problem.args())
                : problem;
    }

    private RecordChecks shape(String field, @Nullable String typed, boolean right, String expected) {
        if (!text(typed).isEmpty() && !right) {
            problems.add(field, ProblemCode.MALFORMED, "value", shortened(text(typed)), "expected", expected);
        }
        return this;
    }

    private RecordChecks code(String field, @Nullable String typed, boolean known, String list) {
        if (!text(typed).isEmpty() && !known) {
            problems.add(field, ProblemCode.UNKNOWN_CODE, "value", shortened(text(typed)), "list", list);
        }
        return this;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String tenths(int value) {
        return value / 10 + "." + value % 10;
    }
}
