package now.billing.sending;

import java.util.stream.Collectors;

/** The plain form of a mail: it says what the page says. */
final class MailWords {
    private MailWords() {}

    /** The message, the facts, and the link unless the writer has it in his message. */
    static String plain(String message, MailFrame frame) {
        StringBuilder text = new StringBuilder(message);
        if (!frame.facts().isEmpty()) {
            text.append("\n\n")
                    .append(frame.facts().stream()
                            .map(fact -> fact.word() + ": " + fact.value())
                            .collect(Collectors.joining("\n")));
        }
        if (!frame.link().isEmpty() && !message.contains(frame.link())) {
            text.append("\n\n").append(frame.button()).append(":\n").append(frame.link());
        }
        return text.toString().strip();
    }
}
