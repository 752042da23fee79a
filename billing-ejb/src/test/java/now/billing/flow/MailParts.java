package now.billing.flow;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A mail as its receiver's program takes it apart. */
record MailParts(String plain, String page, List<BodyPart> shown, List<BodyPart> files) {
    static MailParts of(Part mail) throws MessagingException, IOException {
        MimeMultipart all = several(mail, "multipart/mixed");
        MimeMultipart words = several(all.getBodyPart(0), "multipart/alternative");
        String plain = words.getBodyPart(0).getContent().toString().replace("\r", "");
        BodyPart last = words.getBodyPart(words.getCount() - 1);
        List<BodyPart> shown = new ArrayList<>();
        if (last.isMimeType("multipart/related")) {
            MimeMultipart related = several(last, "multipart/related");
            last = related.getBodyPart(0);
            for (int i = 1; i < related.getCount(); i++) {
                shown.add(related.getBodyPart(i));
            }
        }
        List<BodyPart> files = new ArrayList<>();
        for (int i = 1; i < all.getCount(); i++) {
            files.add(all.getBodyPart(i));
        }
        return new MailParts(plain, last.getContent().toString(), shown, files);
    }

    static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static MimeMultipart several(Part part, String type) throws MessagingException, IOException {
        if (!part.isMimeType(type)) {
            throw new AssertionError("not " + type + " but " + part.getContentType());
        }
        return (MimeMultipart) part.getContent();
    }
}
