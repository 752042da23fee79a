package now.billing.issuing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.calculation.CalculatedDocument;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.DocumentKind;
import now.billing.kernel.document.PartyRole;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.money.CrossRates;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.ExchangeRate;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.problem.ProblemCode;
import now.billing.maintaining.CurrencyRates;
import now.billing.organization.CountryDefaults;
import now.billing.organization.OrganizationFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a document in another currency is worth to the organization, fixed with its issue, and the VAT in its own
 * currency where the law asks for it (2006/112/EC art. 230). Where no rate is known nothing is guessed: the finding
 * says where one is entered (ADR 0104).
 */
@Dependent
class IssueRates {
    static final ProblemCode REQUIRED = ProblemCode.of("issue.exchange_rate_required");

    private final CurrencyRates rates;

    @Inject
    IssueRates(CurrencyRates rates) {
        this.rates = rates;
    }

    /**
     * What the rate makes of a document.
     *
     * @param content with the VAT currency and its rate
     * @param rate of the document's currency in the organization's, or null
     */
    record Rated(DocumentContent content, @Nullable ExchangeRate rate, List<Problem> findings) {}

    /** @param own of what it credits, or null */
    Rated of(
            DocumentKind kind,
            DocumentContent content,
            CalculatedDocument calculated,
            OrganizationFacts organization,
            LocalDate day,
            @Nullable ExchangeRate own) {
        CurrencyUnit currency = content.currency();
        CurrencyUnit home = organization.currency();
        if (!kind.isTaxed() || kind.partyRole() != PartyRole.CUSTOMER) {
            return new Rated(content, null, List.of());
        }
        if (currency.equals(home)) {
            return new Rated(withTaxRate(content, organization, day), null, List.of());
        }
        Optional<ExchangeRate> rate = Optional.ofNullable(own)
                .filter(each -> each.from().equals(currency) && each.to().equals(home))
                .or(() -> stated(content.more(), currency, home, day))
                .or(() -> rates.of(currency, home, day, organization));
        return rate.map(found -> new Rated(
                        withTaxRate(taxed(content, calculated, organization, found), organization, day),
                        found,
                        List.of()))
                .orElseGet(() -> new Rated(content, null, List.of(missing(currency, home, day))));
    }

    private static Problem missing(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
        return Problem.at("currency", REQUIRED, "from", from, "to", to, "date", day);
    }

    /** What the document itself says its currency is worth is a person's word. */
    private static Optional<ExchangeRate> stated(
            DocumentTerms terms, CurrencyUnit from, CurrencyUnit to, LocalDate day) {
        BigDecimal stated = terms.taxCurrencyRate();
        return stated != null && stated.signum() > 0 && to.equals(terms.taxCurrency())
                ? Optional.of(new ExchangeRate(from, to, stated, day, CrossRates.MANUAL))
                : Optional.empty();
    }

    /** With the VAT in the organization's currency, where there is any and nothing else was said. */
    private static DocumentContent taxed(
            DocumentContent content, CalculatedDocument calculated, OrganizationFacts organization, ExchangeRate rate) {
        boolean asked = CountryDefaults.find(organization.address().country())
                .filter(CountryDefaults::taxInOwnCurrency)
                .isPresent();
        boolean any = calculated.taxes().stream().anyMatch(group -> !group.tax().isZero());
        CurrencyUnit said = content.more().taxCurrency();
        boolean ours = said == null ? asked && any : said.equals(rate.to());
        return ours
                ? content.toBuilder()
                        .more(content.more().accountedIn(rate.to(), rate.rate()))
                        .build()
                : content;
    }

    /** A VAT currency that was said without its rate gets that of the day, where it is known. */
    private DocumentContent withTaxRate(DocumentContent content, OrganizationFacts organization, LocalDate day) {
        CurrencyUnit said = content.more().taxCurrency();
        if (said == null || said.equals(content.currency()) || content.more().taxCurrencyRate() != null) {
            return content;
        }
        return rates.of(content.currency(), said, day, organization)
                .map(rate -> content.toBuilder()
                        .more(content.more().accountedIn(said, rate.rate()))
                        .build())
                .orElse(content);
    }
}
