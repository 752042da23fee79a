package now.billing.rendering.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import now.billing.maintaining.spi.LogoImages;
import now.billing.maintaining.spi.PrintableText;
import now.billing.rendering.press.Bulkhead;
import now.billing.tenancy.TenantCode;

/** What paper can show, for those who store texts and pictures before there is any paper. */
@ApplicationScoped
public class PaperRules implements PrintableText, LogoImages {
    private final Bulkhead bulkhead;

    /** For the container's proxy. */
    PaperRules() {
        this(new Bulkhead());
    }

    @Inject
    public PaperRules(Bulkhead bulkhead) {
        this.bulkhead = bulkhead;
    }

    @Override
    public OptionalInt firstUndrawable(String text) {
        return FontCoverage.firstUndrawable(text).stream()
                .mapToInt(FontCoverage.Undrawable::codePoint)
                .findFirst();
    }

    @Override
    public LogoImage normalise(TenantCode tenant, byte[] uploaded) {
        return bulkhead.run(tenant, () -> normalised(uploaded));
    }

    @Override
    public LogoImage redraw(TenantCode tenant, byte[] uploaded) {
        return bulkhead.run(tenant, () -> PictureRedrawer.redraw(uploaded));
    }

    private static LogoImage normalised(byte[] uploaded) {
        byte[] jpeg = LogoNormaliser.normalise(uploaded);
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            return new LogoImage("image/jpeg", picture.getWidth(), picture.getHeight(), jpeg);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
