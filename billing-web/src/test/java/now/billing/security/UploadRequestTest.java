package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadRequestTest {
    private static final String UPLOAD = "multipart/form-data; boundary=b";
    private static final int MOST = 3;

    @Test
    void fieldsBecomeParametersAndFilesParts() throws IOException {
        UploadRequest upload = new UploadRequest(
                request(UPLOAD, field("name", "Zo\u00eb") + field("name", "second") + file("picture", "\u0000\u0001x")),
                MOST);

        assertThat(upload.getParameterValues("name")).containsExactly("Zo\u00eb", "second");
        assertThat(upload.getParameter("name")).isEqualTo("Zo\u00eb");
        assertThat(upload.getParameter("picture")).isNull();
        assertThat(upload.getParameterMap()).containsOnlyKeys("name");
        assertThat(upload.getInputStream().readAllBytes()).isEmpty();
        assertThat(upload.getPart("nothing")).isNull();
        Part picture = upload.getPart("picture");
        assertThat(picture).isNotNull();
        assertThat(upload.getParts()).containsExactly(picture);
        assertThat(picture.getSize()).isEqualTo(3);
        assertThat(picture.getInputStream().readAllBytes()).containsExactly(0, 1, 'x');
        assertThat(picture.getSubmittedFileName()).isEqualTo("a.png");
        assertThat(picture.getContentType()).isEqualTo("image/png");
        assertThat(picture.getHeaderNames()).containsExactly("Content-Disposition", "Content-Type");
        assertThat(picture.getHeader("content-type")).isEqualTo("image/png");
        assertThat(picture.getHeaders("Content-Disposition"))
                .containsExactly("form-data; name=\"picture\"; filename=\"a.png\"");
        assertThat(picture.getHeader("Content-Language")).isNull();
    }

    @Test
    void asManyPartsAsAreDeclaredAreTakenAndOneMoreIsNot() throws IOException {
        String three = field("n", "").repeat(MOST);
        assertThat(new UploadRequest(request(UPLOAD, three), MOST).getParameterValues("n"))
                .hasSize(MOST);
        assertThat(refusal(UPLOAD, three + field("n", ""))).isEqualTo(413);
        assertThat(refusal(UPLOAD, field("n", "").repeat(40_000))).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=other",
        "multipart/"
    })
    void whatIsNoUploadIsABadRequest(String type) {
        assertThat(refusal(type, field("n", "x"))).isEqualTo(400);
    }

    @Test
    void aPartThatCannotBeDecodedIsABadRequest() {
        String encoded = "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\nQUJ\r\n";
        assertThat(refusal(UPLOAD, encoded)).isEqualTo(400);
    }

    @Test
    void aPartWithoutANameIsABadRequest() {
        assertThat(refusal(UPLOAD, "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n"))
                .isEqualTo(400);
        assertThat(refusal(UPLOAD, "--b\r\n\r\nx\r\n")).isEqualTo(400);
    }

    private static int refusal(String type, String parts) {
        return catchThrowableOfType(BodyRefused.class, () -> new UploadRequest(request(type, parts), MOST))
                .problem()
                .status();
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n" + content + "\r\n";
    }

    private static HttpServletRequest request(String type, String parts) {
        ServletInputStream stream = new TextInput(parts + "--b--\r\n");
        return (HttpServletRequest) Proxy.newProxyInstance(
                UploadRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getInputStream" -> stream;
                    case "getContentType" -> type;
                    case "getParameterMap", "getParameter", "getParts" ->
                        throw new AssertionError("the server would parse the body");
                    case "getRequestURI" -> "/app/settings/organization";
                    default -> null;
                });
    }
}
