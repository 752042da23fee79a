package now.billing.rendering;

import now.billing.rendering.StatementContent.Movement;

/** What happened on an account, in words: "Invoice INV-2025-0042", "Payment (Bank transfer)". */
final class MovementWords {
    private MovementWords() {}

    static String of(Movement movement, PaperTexts texts) {
        String key = "movement." + movement.kind();
        String method = movement.method();
        String name = movement.reference().isEmpty() && method != null
                ? "(" + MethodWords.of(method, texts) + ")"
                : movement.reference();
        return texts.has(key) ? texts.of(key, name).strip() : (movement.kind() + " " + name).strip();
    }
}
