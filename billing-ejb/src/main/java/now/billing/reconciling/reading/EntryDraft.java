package now.billing.reconciling.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** An entry of a camt message while its elements are read. */
final class EntryDraft {
    private static final String BOOKED = "BOOK";

    /** Transactions of an entry: no bank puts more into one, and all of them are held until it ends. */
    static final int MOST_DETAILS = 10_000;

    private final String account;
    private final List<DetailDraft> details = new ArrayList<>();
    private final DetailDraft own = new DetailDraft();
    private @Nullable Money amount;
    private String side = "";
    private boolean reversal;
    private String status = "";
    private String reference = "";
    private String collectedBy = "";
    private String text = "";
    private @Nullable LocalDate bookedOn;
    private @Nullable LocalDate valuedOn;

    EntryDraft(String account) {
        this.account = account;
    }

    void add(DetailDraft detail) throws Stated.Wrong {
        if (details.size() >= MOST_DETAILS) {
            throw new Stated.Wrong("NtryDtls > " + MOST_DETAILS);
        }
        details.add(detail);
    }

    /** Takes an element by its path below the entry. */
    void take(String path, String value, @Nullable String currency) throws Stated.Wrong {
        switch (path) {
            case "Amt" -> amount = Stated.amount(value, currency);
            case "CdtDbtInd" -> side = value.strip();
            case "RvslInd" ->
                reversal = value.strip().equals("true") || value.strip().equals("1");
            case "Sts", "Sts/Cd" -> status = value.isBlank() ? status : value.strip();
            case "AcctSvcrRef" -> reference = Stated.id(value);
            case "NtryRef" -> collectedBy = Stated.account(value);
            case "AddtlNtryInf" -> text = Stated.line(value, Stated.LONG);
            case "BookgDt/Dt", "BookgDt/DtTm" -> bookedOn = Stated.date(value);
            case "ValDt/Dt", "ValDt/DtTm" -> valuedOn = Stated.date(value);
            default -> own.take(path, value, currency);
        }
    }

    /** The entry; nothing of one that is not booked yet or moves no money. */
    Optional<StatedEntry> finish() throws Stated.Wrong {
        Money sum = amount;
        boolean incoming = side.equals("CRDT");
        if (sum == null || !incoming && !side.equals("DBIT")) {
            throw new Stated.Wrong(sum == null ? "Amt" : "CdtDbtInd");
        }
        if (!status.isEmpty() && !status.equals(BOOKED) || sum.isZero()) {
            return Optional.empty();
        }
        LocalDate booked = bookedOn == null ? valuedOn : bookedOn;
        if (booked == null) {
            throw new Stated.Wrong("BookgDt");
        }
        String known =
                reference.isEmpty() && details.size() == 1 ? details.get(0).bankReference() : reference;
        return Optional.of(new StatedEntry(
                account,
                collectedBy,
                incoming,
                reversal,
                sum,
                own.charges(sum.currency()),
                booked,
                valuedOn == null ? booked : valuedOn,
                known,
                text,
                details.stream()
                        .map(each -> each.finish(incoming, sum.currency()))
                        .toList()));
    }
}
