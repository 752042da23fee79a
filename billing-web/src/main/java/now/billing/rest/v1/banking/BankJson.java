package now.billing.rest.v1.banking;

import java.util.List;
import now.billing.banking.BankFacts;
import now.billing.banking.BankImport;
import now.billing.banking.BankSetting;
import now.billing.banking.BankTransaction;
import now.billing.kernel.problem.Problem;
import now.billing.kernel.text.Text;
import now.billing.reconciling.BankEntry;
import now.billing.reconciling.MatchReason;
import now.billing.reconciling.Suggestion;
import now.billing.rest.v1.json.JsonFields;

/** Bank files and entries as JSON. */
final class BankJson {
    private BankJson() {}

    static JsonFields file(BankImport file) {
        Problem problem = file.problem();
        return new JsonFields()
                .put("id", file.id())
                .put("name", file.name())
                .put("size", file.size())
                .put("state", file.state())
                .put("percent", file.percent())
                .put("entries", file.total())
                .put("added", file.added())
                .put("problem", problem == null ? null : problem.code().value())
                .put("broughtAt", file.broughtAt())
                .put("finishedAt", file.finishedAt());
    }

    static JsonFields files(List<BankImport> files) {
        return new JsonFields().put("items", files, BankJson::file);
    }

    static JsonFields entry(BankEntry entry) {
        BankTransaction one = entry.transaction();
        BankFacts facts = one.facts();
        return new JsonFields()
                .put("id", one.id())
                .put("importId", one.importId())
                .put("accountId", facts.accountId())
                .put("state", one.state())
                .put("incoming", facts.incoming())
                .put("reversal", facts.reversal())
                .put("amount", facts.amount().plain())
                .put("charges", facts.charges().plain())
                .put("currency", facts.amount().currency())
                .put("bookedOn", facts.bookedOn())
                .put("valuedOn", facts.valuedOn())
                .put("name", Text.orNull(facts.name()))
                .put("iban", Text.orNull(facts.iban()))
                .put("reference", Text.orNull(facts.reference()))
                .put("remittance", Text.orNull(facts.remittance()))
                .put("bankReference", Text.orNull(facts.bankReference()))
                .put("endToEnd", Text.orNull(facts.endToEnd()))
                .put("paymentId", one.paymentId())
                .put("byItself", one.byItself())
                .put("reason", Text.orNull(one.reason()))
                .put("suggestions", entry.suggestions(), BankJson::suggestion);
    }

    private static JsonFields suggestion(Suggestion one) {
        return new JsonFields()
                .put("certainty", one.certainty())
                .texts("reasons", one.reasons().stream().map(MatchReason::name).toList())
                .put("customerId", one.customerId())
                .put("customerName", one.customerName())
                .put(
                        "allocations",
                        one.parts(),
                        part -> new JsonFields()
                                .put("documentId", part.documentId())
                                .put("documentNumber", part.number())
                                .put("amount", part.amount().plain()))
                .put("onAccount", one.rest().plain());
    }

    static JsonFields setting(BankSetting setting) {
        return new JsonFields().put("bookCertain", setting.bookCertain()).put("version", setting.version());
    }
}
