package now.billing.rendering.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.TaxIdentifier;
import now.billing.kernel.document.terms.Delivery;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.Payee;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.document.terms.TaxRepresentative;

/** Writes names and addresses as the country of the address does. */
final class PaperParties {
    private static final Set<String> NUMBER_FIRST = Set.of("GB", "IE", "US", "CA", "AU", "NZ", "FR", "MC", "LU", "TN");
    private static final Set<String> REGION_BEFORE_CODE = Set.of("US", "CA", "AU");

    private final PaperTexts texts;
    private final PaperFormat format;

    PaperParties(PaperTexts texts, PaperFormat format) {
        this.texts = texts;
        this.format = format;
    }

    /** The issuer, with everything by which it can be reached. */
    PartyBlock seller(Party party) {
        List<String> lines = common(party);
        addIfPresent(lines, party.phone());
        addIfPresent(lines, party.email());
        addIfPresent(lines, party.website());
        return new PartyBlock("", party.name(), String.join("\n", lines), List.of(), sender(party));
    }

    private String sender(Party party) {
        List<String> lines = new ArrayList<>(List.of(party.name()));
        addAddress(lines, party.address());
        String country = format.country(party.address().country());
        lines.removeIf(line -> line.equals(country));
        return String.join(" · ", lines);
    }

    PartyBlock buyer(String captionKey, Party party) {
        List<String> lines = common(party);
        addIfPresent(lines, party.email());
        return new PartyBlock(texts.of(captionKey), party.name(), String.join("\n", lines));
    }

    /** Who answers for the seller's tax and who is paid in its place (BG-11, BG-10). */
    List<PartyBlock> besideSeller(DocumentTerms terms) {
        List<PartyBlock> blocks = new ArrayList<>();
        TaxRepresentative representative = terms.taxRepresentative();
        if (representative != null) {
            List<String> lines = new ArrayList<>();
            addAddress(lines, Objects.requireNonNullElse(representative.address(), PostalAddress.EMPTY));
            addIfPresent(lines, texts.of("tax-id.VAT", representative.vatId()));
            blocks.add(block("party.representative", representative.name(), lines));
        }
        Payee payee = terms.payee();
        if (payee != null) {
            List<String> lines = new ArrayList<>();
            addIfPresent(lines, TermFacts.identifier(payee.identifier()));
            addIfPresent(lines, TermFacts.identifier(payee.legalId()));
            blocks.add(block("party.payee", payee.name(), lines));
        }
        return blocks;
    }

    /** To whom and where it went (BG-13, BG-15). */
    List<PartyBlock> besideBuyer(DocumentTerms terms) {
        Delivery delivery = terms.delivery();
        if (delivery == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        addAddress(lines, Objects.requireNonNullElse(delivery.address(), PostalAddress.EMPTY));
        addIfPresent(lines, TermFacts.identifier(delivery.location()));
        return lines.isEmpty() && delivery.name().isBlank()
                ? List.of()
                : List.of(block("party.delivery", delivery.name(), lines));
    }

    private PartyBlock block(String captionKey, String name, List<String> lines) {
        return new PartyBlock(texts.of(captionKey), name, String.join("\n", lines));
    }

    private List<String> common(Party party) {
        List<String> lines = new ArrayList<>();
        if (!party.legalName().equals(party.name())) {
            addIfPresent(lines, party.legalName());
        }
        addIfPresent(lines, party.contactName());
        addAddress(lines, party.address());
        for (TaxIdentifier id : party.taxIds()) {
            Optional<String> uid = SwissUid.of(id, format.locale());
            if (uid.isPresent()) {
                lines.add(texts.of("tax-id.UID", uid.get()));
                continue;
            }
            String key = "tax-id." + id.scheme();
            lines.add(texts.has(key) ? texts.of(key, id.value()) : id.scheme() + " " + id.value());
        }
        return lines;
    }

    private void addAddress(List<String> lines, PostalAddress address) {
        boolean numberFirst = NUMBER_FIRST.contains(address.country());
        addIfPresent(
                lines,
                numberFirst
                        ? joined(address.buildingNumber(), address.street())
                        : joined(address.street(), address.buildingNumber()));
        addIfPresent(lines, address.line2());
        addIfPresent(lines, address.line3());
        if (REGION_BEFORE_CODE.contains(address.country())) {
            String town =
                    address.region().isEmpty() || address.town().isEmpty() ? address.town() : address.town() + ",";
            addIfPresent(lines, joined(town, joined(address.region(), address.postCode())));
        } else if ("GB".equals(address.country())) {
            addIfPresent(lines, address.town());
            addIfPresent(lines, address.region());
            addIfPresent(lines, address.postCode());
        } else {
            addIfPresent(lines, joined(address.postCode(), address.town()));
            addIfPresent(lines, address.region());
        }
        addIfPresent(lines, format.country(address.country()));
    }

    private static String joined(String first, String second) {
        return (first + " " + second).strip();
    }

    private static void addIfPresent(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }
}
