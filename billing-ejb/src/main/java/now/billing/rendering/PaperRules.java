package now.billing.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import now.billing.kernel.problem.InvalidInput;
import now.billing.kernel.problem.ProblemCode;
import now.billing.maintaining.spi.LogoImages;
import now.billing.maintaining.spi.PrintableText;

/** What paper can show, for those who store texts and pictures before there is any paper. */
@ApplicationScoped
public class PaperRules implements PrintableText, LogoImages {
    private static final ProblemCode NOT_A_PICTURE = ProblemCode.of("logo.not_a_picture");

    @Override
    public OptionalInt firstUndrawable(String text) {
        return OptionalInt.empty();
    }

    @Override
    public LogoImage normalise(byte[] uploaded) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(uploaded));
            if (picture == null) {
                throw InvalidInput.value(NOT_A_PICTURE);
            }
            return new LogoImage("image/jpeg", picture.getWidth(), picture.getHeight(), uploaded);
        } catch (IOException broken) {
            throw InvalidInput.value(NOT_A_PICTURE);
        }
    }
}
