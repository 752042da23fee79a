package now.billing.rendering.qrbill;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.codecrete.qrbill.canvas.Canvas;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.BillFormat;
import net.codecrete.qrbill.generator.GraphicsFormat;
import net.codecrete.qrbill.generator.Language;
import net.codecrete.qrbill.generator.OutputSize;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.SPSCharacterSet;
import net.codecrete.qrbill.generator.SeparatorType;
import net.codecrete.qrbill.generator.ValidationResult;
import now.billing.kernel.document.Iban;
import now.billing.kernel.document.IssuedDocument;
import now.billing.kernel.document.Party;
import now.billing.kernel.document.PaymentInstructions;
import now.billing.kernel.document.PaymentReference;
import now.billing.kernel.document.terms.PaymentDetails;
import now.billing.kernel.document.terms.PostalAddress;
import now.billing.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The payment part with receipt of a Swiss QR-bill, in the language of its document (SIX, Implementation Guidelines
 * QR-bill 2.3, structured addresses). It exists for francs and euros to an account in Switzerland or Liechtenstein.
 * Of one thread.
 */
public final class PaymentSlip {
    /** Height on the page in millimetres: the payment part and the line with the scissors above it. */
    public static final int HEIGHT_MM = 110;

    /** Width in millimetres, that of an A4 page. */
    public static final int WIDTH_MM = 210;

    private static final SPSCharacterSet CHARACTERS = SPSCharacterSet.EXTENDED_LATIN;
    private static final Set<String> CURRENCIES = Set.of("CHF", "EUR");
    private static final Set<String> LANGUAGES = Set.of("de", "fr", "it", "en");

    private final Bill bill;

    private PaymentSlip(Bill bill) {
        this.bill = bill;
    }

    /**
     * @param amount what is asked for
     * @return empty where the rules of the QR-bill allow none: another currency, another country's account, nothing to
     *     pay, or a creditor without town and post code
     */
    public static Optional<PaymentSlip> of(IssuedDocument document, Money amount) {
        PaymentInstructions account = document.transfer();
        if (account == null
                || !amount.isPositive()
                || !CURRENCIES.contains(amount.currency().code())
                || !PaymentReference.isSwiss(Iban.compact(account.iban()))) {
            return Optional.empty();
        }
        ValidationResult checked = QRBill.validate(bill(document, account, amount));
        return checked.hasErrors() ? Optional.empty() : Optional.of(new PaymentSlip(checked.getCleanedBill()));
    }

    /** Draws all of it from the lower left corner of an area of {@link #WIDTH_MM} by {@link #HEIGHT_MM}. */
    public void draw(Canvas canvas) {
        QRBill.draw(with(OutputSize.QR_BILL_EXTRA_SPACE), canvas);
    }

    /** The code alone, with the Swiss cross in it, as SVG. */
    public byte[] code() {
        return QRBill.generate(with(OutputSize.QR_CODE_WITH_QUIET_ZONE));
    }

    /** What a scanner reads. */
    public String payload() {
        return QRBill.encodeQrCodeText(bill);
    }

    private Bill with(OutputSize size) {
        bill.getFormat().setOutputSize(size);
        return bill;
    }

    private static Bill bill(IssuedDocument document, PaymentInstructions account, Money amount) {
        Bill bill = new Bill();
        bill.setFormat(format(document.language()));
        bill.setCharacterSet(CHARACTERS);
        bill.setAccount(Iban.compact(account.iban()));
        bill.setAmount(amount.amount());
        bill.setCurrency(amount.currency().code());
        bill.setCreditor(address(account.holder(), document.seller().address()));
        bill.setDebtor(debtor(document.buyer()));
        String reference = PaymentReference.of(account, document.number());
        if (fits(account, reference)) {
            bill.setReference(reference);
        }
        bill.updateReferenceType();
        String message = message(document, account, reference);
        bill.setUnstructuredMessage(message.isEmpty() ? null : message);
        bill.setBillInformation(BillInformation.of(document, message));
        return bill;
    }

    /** The reference where it is plain text; else what the document asks to write, which the reference does not say. */
    private static String message(IssuedDocument document, PaymentInstructions account, String reference) {
        if (!fits(account, reference)) {
            return reference;
        }
        PaymentDetails details = document.more().payment();
        String asked = details == null ? "" : details.remittance();
        return PaymentReference.isStructured(Iban.compact(asked)) ? "" : asked;
    }

    /** A QR-IBAN takes QR references only, and no other account takes one. */
    private static boolean fits(PaymentInstructions account, String reference) {
        return PaymentReference.isQrIban(Iban.compact(account.iban()))
                ? PaymentReference.isQr(reference)
                : PaymentReference.isCreditor(reference);
    }

    private static BillFormat format(String language) {
        String own = Locale.forLanguageTag(language).getLanguage();
        BillFormat format = new BillFormat();
        format.setGraphicsFormat(GraphicsFormat.SVG);
        format.setLanguage(LANGUAGES.contains(own) ? Language.valueOf(own.toUpperCase(Locale.ROOT)) : Language.EN);
        format.setSeparatorType(SeparatorType.DASHED_LINE_WITH_SCISSORS);
        return format;
    }

    /**
     * Known enough to be printed, in letters that the code has; else the payer writes it into the field that the slip
     * leaves open.
     */
    private static @Nullable Address debtor(Party buyer) {
        PostalAddress address = buyer.address();
        boolean known = !address.postCode().isBlank()
                && !address.town().isBlank()
                && !address.country().isBlank();
        boolean writable = Stream.of(
                        buyer.name(), address.street(), address.buildingNumber(), address.postCode(), address.town())
                .allMatch(PaymentSlip::isWritable);
        return known && writable ? address(buyer.name(), address) : null;
    }

    /** Whether the code can say each of its letters, if need be without its accents; others would become dots. */
    private static boolean isWritable(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .allMatch(each -> CHARACTERS.contains(each)
                        || CHARACTERS.contains(Normalizer.normalize(Character.toString(each), Normalizer.Form.NFD)
                                .codePointAt(0)));
    }

    private static Address address(String name, PostalAddress of) {
        Address address = new Address();
        address.setName(name);
        address.setStreet(of.street());
        address.setHouseNo(of.buildingNumber());
        address.setPostalCode(of.postCode());
        address.setTown(of.town());
        address.setCountryCode(of.country());
        return address;
    }
}
