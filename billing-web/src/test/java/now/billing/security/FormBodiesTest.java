package now.billing.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodiesTest {
    private static final long LIMIT = 65_536;
    private static final String LOGO = "/app/settings/organization";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in.xhtml",
                "/set-up",
                "/",
                "/app/home",
                "/app/invoices/editor",
                "/nowhere",
                "/error/x",
                "/api/v1/invoices",
                "/api/v1/set-up",
                "/d/abc",
                "/files/logo.jpg",
                "/sign-out"
            })
    void uploadsAreTakenOnlyWhereTheyAreDeclared(String path) {
        for (String type :
                List.of("multipart/form-data; boundary=x", " Multipart/Form-Data;boundary=x", "multipart/mixed")) {
            assertThat(refusal(path, type, 10)).isEqualTo(415);
            assertThat(refusal(path, type, -1)).isEqualTo(415);
        }
    }

    @Test
    void anUploadSaysHowLongItIsAndIsNotLonger() {
        String type = "multipart/form-data; boundary=x";
        assertThat(refusal(LOGO, type, -1)).isEqualTo(411);
        long most = Uploads.at(LOGO).orElseThrow().bytes();
        assertThat(refusal(LOGO, type, most)).isZero();
        assertThat(refusal(LOGO, type, most + 1)).isEqualTo(413);
    }

    @Test
    void aFormSaysHowLongItIsAndIsNotLonger() {
        for (String path : List.of("/sign-in", "/api/v1/set-up", "/app/home")) {
            assertThat(refusal(path, "application/x-www-form-urlencoded; charset=UTF-8", -1))
                    .isEqualTo(411);
            assertThat(refusal(path, "APPLICATION/X-WWW-FORM-URLENCODED", LIMIT))
                    .isZero();
            assertThat(refusal(path, "application/x-www-form-urlencoded", LIMIT + 1))
                    .isEqualTo(413);
        }
    }

    @Test
    void aFormOfASignedInPersonIsNotLongerThanTheServerReads() {
        String form = "application/x-www-form-urlencoded";
        assertThat(refusal("/app/home", form, FormBodies.FORMS, BodyLimits.PEOPLE))
                .isZero();
        assertThat(refusal("/app/home", form, FormBodies.FORMS + 1, BodyLimits.PEOPLE))
                .isEqualTo(413);
    }

    @Test
    void otherBodiesAreReadByOurselves() {
        assertThat(refusal("/api/v1/invoices", "application/json", -1)).isZero();
        assertThat(refusal("/api/v1/invoices", null, 10)).isZero();
    }

    private static int refusal(String path, String type, long length) {
        return refusal(path, type, length, LIMIT);
    }

    private static int refusal(String path, String type, long length, long limit) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                FormBodiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "getContentType" -> type;
                    case "getContentLengthLong" -> length;
                    default -> null;
                });
        return FormBodies.refusal(request, limit).orElse(0);
    }
}
