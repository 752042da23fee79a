package now.billing.automating;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.Period;
import now.billing.organization.OrganizationFacts;
import now.billing.organization.Organizations;
import now.billing.parties.Parties;
import now.billing.rendering.paper.PaperFormat;
import org.jspecify.annotations.Nullable;

/** What the placeholders in the texts of a recurring invoice stand for, in the language of the document. */
@Dependent
class PeriodWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", Locale.ROOT);
    private static final DateTimeFormatter QUARTER = DateTimeFormatter.ofPattern("QQQ", Locale.ROOT);

    private final Organizations organizations;
    private final Parties customers;

    @Inject
    PeriodWords(Organizations organizations, Parties customers) {
        this.organizations = organizations;
        this.customers = customers;
    }

    /**
     * The words by their placeholders.
     *
     * @param day of the invoice
     */
    Map<String, String> of(@Nullable UUID customer, LocalDate day, Period period) {
        OrganizationFacts seller = organizations.facts();
        String language = Optional.ofNullable(customer)
                .flatMap(id -> customers.factsOf(PartyRole.CUSTOMER, id))
                .map(facts -> facts.languageOr(seller.language()))
                .orElse(seller.language());
        return words(language, seller.address().country(), day, period);
    }

    static Map<String, String> words(String language, String country, LocalDate day, Period period) {
        Locale locale = Locale.forLanguageTag(language);
        PaperFormat format = PaperFormat.of(language, country);
        LocalDate from = Objects.requireNonNull(period.from());
        LocalDate to = Objects.requireNonNull(period.to());
        return Map.of(
                "month", MONTH.withLocale(locale).format(from),
                "quarter", QUARTER.withLocale(locale).format(from),
                "year", String.valueOf(from.getYear()),
                "period", format.date(from) + " – " + format.date(to),
                "date", format.date(day));
    }
}
