package now.billing.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import now.billing.kernel.document.MailPart;
import now.billing.kernel.document.MailReceivers;

/** The columns of a mail's receiver after the first, who stands in the delivery itself. */
@Embeddable
public class ReceiverColumns {
    private int position;

    @Enumerated(EnumType.STRING)
    private MailPart part;

    private String address;

    /** For persistence. */
    protected ReceiverColumns() {}

    /** All but the first. */
    static List<ReceiverColumns> of(MailReceivers receivers) {
        List<ReceiverColumns> all = new ArrayList<>();
        for (MailPart part : MailPart.values()) {
            List<String> addresses = receivers.of(part);
            addresses.subList(part == MailPart.TO ? 1 : 0, addresses.size()).forEach(each -> all.add(of(part, each)));
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).position = i + 1;
        }
        return all;
    }

    private static ReceiverColumns of(MailPart part, String address) {
        ReceiverColumns columns = new ReceiverColumns();
        columns.part = part;
        columns.address = address;
        return columns;
    }

    /** The receivers of whom these are all but the first. */
    static MailReceivers receivers(String first, List<ReceiverColumns> others) {
        List<String> to = new ArrayList<>(List.of(first));
        to.addAll(addresses(MailPart.TO, others));
        return new MailReceivers(to, addresses(MailPart.CC, others), addresses(MailPart.BCC, others));
    }

    private static List<String> addresses(MailPart part, List<ReceiverColumns> from) {
        return from.stream()
                .filter(each -> each.part == part)
                .map(each -> each.address)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiverColumns same
                && same.position == position
                && same.part == part
                && same.address.equals(address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, part, address);
    }
}
