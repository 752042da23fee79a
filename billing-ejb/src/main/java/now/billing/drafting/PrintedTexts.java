package now.billing.drafting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import now.billing.kernel.calculation.Adjustment;
import now.billing.kernel.calculation.AdjustmentPaths;
import now.billing.kernel.calculation.Discount;
import now.billing.kernel.calculation.TaxedAdjustment;
import now.billing.kernel.document.ContentLine;
import now.billing.kernel.document.DocumentContent;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.problem.FieldProblems;
import now.billing.kernel.problem.Problem;
import now.billing.maintaining.RecordChecks;
import now.billing.maintaining.spi.PrintableText;
import org.jspecify.annotations.Nullable;

/** Every text of a document's content that goes on paper, checked for characters that no font can draw. */
@Dependent
public class PrintedTexts {
    private final PrintableText fonts;

    @Inject
    public PrintedTexts(PrintableText fonts) {
        this.fonts = fonts;
    }

    /** The texts that cannot be drawn, each with its field and its first such character. */
    public List<Problem> problems(DocumentContent content) {
        FieldProblems problems = new FieldProblems();
        check(problems, "notes", content.notes());
        check(problems, "terms", content.terms());
        check(problems, "buyerReference", content.buyerReference());
        check(problems, "orderReference", content.orderReference());
        check(problems, "discount", content.discount());
        DocumentTerms.SHAPE.texts("", content.more(), (field, text) -> check(problems, field, text));
        for (int i = 0; i < content.lines().size(); i++) {
            line(problems, "lines[" + i + "].", content.lines().get(i));
        }
        adjustments(
                problems,
                "",
                content.adjustments().stream().map(TaxedAdjustment::adjustment).toList());
        for (int i = 0; i < content.exemptions().size(); i++) {
            check(
                    problems,
                    "exemptions[" + i + "].reason",
                    content.exemptions().get(i).reason());
        }
        return problems.list();
    }

    private void line(FieldProblems problems, String path, ContentLine line) {
        check(problems, path + "description", line.description());
        check(problems, path + "detail", line.detail());
        check(problems, path + "discount", line.discount());
        adjustments(problems, path, line.adjustments());
        LineTerms.SHAPE.texts(path, line.more(), (field, text) -> check(problems, field, text));
    }

    private void adjustments(FieldProblems problems, String path, List<Adjustment> adjustments) {
        List<String> paths = AdjustmentPaths.of(adjustments);
        for (int i = 0; i < adjustments.size(); i++) {
            check(problems, path + paths.get(i) + ".reason", adjustments.get(i).reason());
        }
    }

    private void check(FieldProblems problems, String field, @Nullable Discount discount) {
        if (discount != null) {
            check(problems, field + ".reason", discount.reason());
        }
    }

    private void check(FieldProblems problems, String field, String text) {
        RecordChecks.undrawable(fonts, field, text).ifPresent(problem -> problems.addAll(List.of(problem)));
    }
}
