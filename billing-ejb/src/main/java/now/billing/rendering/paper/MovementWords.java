package now.billing.rendering.paper;

import now.billing.rendering.paper.StatementContent.Movement;

/** What happened on an account, in words: "Invoice INV-2025-0042", "Payment (Bank transfer)". */
public final class MovementWords {
    private MovementWords() {}

    public static String of(Movement movement, PaperTexts texts) {
        String method = movement.method();
        String name = movement.reference().isEmpty() && method != null
                ? "(" + MethodWords.of(method, texts) + ")"
                : movement.reference();
        return texts.of("movement." + movement.kind(), name).strip();
    }
}
