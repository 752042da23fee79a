package now.billing.reconciling.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import now.billing.kernel.money.CurrencyUnit;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** A transaction of an entry while its elements are read; also holds what an entry says of itself in the same words. */
final class DetailDraft {
    private static final String DEBIT = "DBIT";
    private static final String PARTIES = "RltdPties/";
    private static final String MORE = "AddtlTxInf";

    /** Charges of a transaction. */
    static final int MOST_CHARGES = 100;

    /** What is asked for at the end; nothing else is held. */
    private static final Set<String> KEPT = Stream.concat(
                    Stream.of("Dbtr", "Cdtr")
                            .flatMap(side -> Stream.of(
                                    PARTIES + "Ultmt" + side + "/Nm",
                                    PARTIES + "Ultmt" + side + "/Pty/Nm",
                                    PARTIES + side + "/Nm",
                                    PARTIES + side + "/Pty/Nm",
                                    PARTIES + side + "Acct/Id/IBAN",
                                    PARTIES + side + "Acct/Id/Othr/Id")),
                    Stream.of("Refs/AcctSvcrRef", "Refs/EndToEndId", MORE))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> first = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Money> charged = new ArrayList<>();
    private @Nullable Money amount;
    private @Nullable Money transacted;
    private @Nullable Money charge;
    private String chargeSide = "";
    private String quoted = "";

    /** Takes an element by its path below the transaction. */
    void take(String path, String text, @Nullable String currency) throws Stated.Wrong {
        switch (path) {
            case "Amt" -> amount = Stated.amount(text, currency);
            case "AmtDtls/TxAmt/Amt" -> transacted = Stated.amount(text, currency);
            case "Chrgs/Amt", "Chrgs/Rcrd/Amt" -> charge = Stated.amount(text, currency);
            case "Chrgs/CdtDbtInd", "Chrgs/Rcrd/CdtDbtInd" -> chargeSide = text.strip();
            case "Chrgs/Rcrd", "Chrgs" -> endCharge();
            case "RmtInf/Strd/CdtrRefInf/Ref" -> quote(text);
            case "RmtInf/Ustrd", "RmtInf/Strd/AddtlRmtInf" -> addText(text);
            default -> {
                if (KEPT.contains(path)) {
                    first.putIfAbsent(path, Stated.line(text, path.equals(MORE) ? Stated.LONG : Stated.SHORT));
                }
            }
        }
    }

    private void quote(String text) {
        String compact = Stated.reference(text);
        if (compact.isEmpty()) {
            addText(text);
        } else if (quoted.isEmpty()) {
            quoted = compact;
        }
    }

    private void addText(String text) {
        String line = Stated.line(text, Stated.LONG);
        if (!line.isEmpty() && texts.stream().mapToInt(String::length).sum() < Stated.LONG) {
            texts.add(line);
        }
    }

    private void endCharge() throws Stated.Wrong {
        Money one = charge;
        if (one != null && (chargeSide.isEmpty() || chargeSide.equals(DEBIT))) {
            if (charged.size() >= MOST_CHARGES) {
                throw new Stated.Wrong("Chrgs > " + MOST_CHARGES);
            }
            charged.add(one);
        }
        charge = null;
        chargeSide = "";
    }

    /** What the bank kept, in this currency. */
    Money charges(CurrencyUnit currency) {
        return Money.sum(
                currency,
                charged.stream()
                        .filter(each -> each.currency().equals(currency))
                        .toList());
    }

    String bankReference() {
        return Stated.id(first.getOrDefault("Refs/AcctSvcrRef", ""));
    }

    /** The transaction as it is stated; the other side is the payer of money that came. */
    StatedDetail finish(boolean incoming, CurrencyUnit currency) {
        String side = incoming ? "Dbtr" : "Cdtr";
        String other = incoming ? "Cdtr" : "Dbtr";
        Money own = amount == null ? transacted : amount;
        String remittance = Stated.line(String.join(" ", texts), Stated.LONG);
        return new StatedDetail(
                own != null && own.currency().equals(currency) ? own : null,
                charges(currency),
                Stated.line(
                        any(
                                PARTIES + "Ultmt" + side + "/Nm",
                                PARTIES + "Ultmt" + side + "/Pty/Nm",
                                PARTIES + side + "/Nm",
                                PARTIES + side + "/Pty/Nm",
                                PARTIES + other + "/Nm",
                                PARTIES + other + "/Pty/Nm"),
                        Stated.SHORT),
                Stated.account(any(PARTIES + side + "Acct/Id/IBAN", PARTIES + side + "Acct/Id/Othr/Id")),
                quoted.isEmpty() ? Stated.reference(remittance) : quoted,
                remittance.isEmpty() ? Stated.line(any(MORE), Stated.LONG) : remittance,
                bankReference(),
                Stated.id(any("Refs/EndToEndId")));
    }

    private String any(String... paths) {
        return Stream.of(paths)
                .map(path -> first.getOrDefault(path, "").strip())
                .filter(text -> !text.isEmpty())
                .limit(1)
                .collect(Collectors.joining());
    }
}
