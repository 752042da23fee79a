package now.billing.blackbox;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A person without a mouse: what has the focus is always to be seen. */
record Keyboard(Page page) {
    private static final int FARTHEST = 80;
    private static final String FOCUSED = """
            () => {
                const at = document.activeElement;
                if (!at || at === document.body) return 'nothing';
                const box = at.getBoundingClientRect();
                const style = getComputedStyle(at);
                const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    || style.boxShadow !== 'none'
                    || getComputedStyle(at.parentElement).outlineStyle !== 'none';
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                const seen = top && (at.contains(top) || top.contains(at));
                const name = at.id || at.getAttribute('aria-label') || at.textContent.trim() || at.outerHTML;
                return marked && seen ? name : `${marked ? 'covered' : 'without a mark'}: ${name}`;
            }""";

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Tab after tab until this has the focus; whatever has it on the way is marked and not covered. */
    void tabTo(String selector) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < FARTHEST; i++) {
            press("Tab");
            passed.add(focused());
            if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
        }
        throw new AssertionError("No way by Tab to " + selector + ": " + passed);
    }

    /** What has the focus, in words for a failure. */
    String focused() {
        String focused = (String) page.evaluate(FOCUSED);
        if (focused.startsWith("covered: ") || focused.startsWith("without a mark: ")) {
            throw new AssertionError("The focus cannot be seen: " + focused);
        }
        return focused;
    }

    /** Round and round; the focus must not leave what is open. */
    void staysWithin(String dialog, int tabs) {
        for (int i = 0; i < tabs; i++) {
            press("Tab");
            String focused = focused();
            if (!(Boolean) page.evaluate("open => Boolean(document.activeElement.closest(open))", dialog)) {
                throw new AssertionError("The focus left " + dialog + " for " + focused);
            }
        }
    }
}
