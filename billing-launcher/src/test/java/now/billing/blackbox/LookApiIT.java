package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How documents look and speak, over the API. */
class LookApiIT {
    private static final String LOOK = "/organization/look";
    private static final String LOGO = "/organization/logo";
    private static final String TEXTS = "/organization/texts/invoice/en";

    private static TestTenant tenant;
    private static Api api;

    @BeforeAll
    static void found() {
        tenant = TestTenant.create("Good Looks GmbH");
        api = tenant.api();
    }

    @Test
    void aLookIsChangedByWhoSawItAndOnlyWithAColourThatCanBeRead() {
        Answer before = api.get(LOOK).expect(200);
        Contract.served().holdsFor("GET /organization/look", before);
        Answer after =
                api.put(LOOK, before.header("ETag"), look("#1F4E79", "left")).expect(200);
        Contract.served().holdsFor("PUT /organization/look", after);
        assertThat(after.json().path("layout").asText()).isEqualTo("LETTERHEAD");
        assertThat(after.json().at("/footer/left").asText()).isEqualTo("left");
        assertThat(after.json().path("columns").toString()).isEqualTo("[\"QUANTITY\",\"TAX\"]");
        api.put(LOOK, before.header("ETag"), look("#1F4E79", "other")).expect(412);
        api.putBlindly(LOOK, look("#1F4E79", "other")).expect(428);
        Answer pale = api.put(LOOK, after.header("ETag"), look("#FFD54F", "")).expect(422);
        assertThat(pale.text()).contains("organization.low_contrast").contains("#8B742B");
        api.put(LOOK, after.header("ETag"), look("#1F4E79", "x".repeat(301))).expect(422);
        api.put(LOOK, after.header("ETag"), look("#1F4E79", "").replace("LETTERHEAD", "BAROQUE"))
                .expect(422);
    }

    @Test
    void aLogoIsTakenByItsBytesAndNothingElseIs() {
        assertThat(logo("\"999\"", png(200, 60)).statusCode()).isEqualTo(412);
        assertThat(logo(etag(), "<svg/>".getBytes(StandardCharsets.US_ASCII)).statusCode())
                .isEqualTo(422);
        assertThat(logo(etag(), new byte[2 * 1024 * 1024 + 1]).statusCode()).isEqualTo(422);
        assertThat(logo(etag(), png(200, 60)).statusCode()).isEqualTo(200);
        Answer read = api.get(LOGO).expect(200);
        assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
        api.deleteBlindly(LOGO).expect(428);
        Answer without = api.delete(LOGO, etag()).expect(200);
        assertThat(without.json().path("logoDigest").isNull()).isTrue();
        api.get(LOGO).expect(404);
    }

    @Test
    void textsAreKeptByKindAndLanguageAndForgottenWhenTheySayNothing() {
        Answer none = api.get(TEXTS).expect(200);
        Contract.served().holdsFor("GET /organization/texts/{kind}/{language}", none);
        assertThat(none.json().path("version").asInt()).isZero();
        String said = "{\"intro\": \"Hello\", \"mailSubject\": \"{kind} {number}\"}";
        Answer kept = api.put(TEXTS, "\"0\"", said).expect(200);
        Contract.served().holdsFor("PUT /organization/texts/{kind}/{language}", kept);
        api.put(TEXTS, "\"0\"", said).expect(412);
        Answer unknown = api.put(TEXTS, kept.header("ETag"), "{\"mailText\": \"{nmber}\"}")
                .expect(422);
        assertThat(unknown.text()).contains("text.unknown_placeholder").contains("{number}");
        api.put(TEXTS, kept.header("ETag"), "{\"intro\": \"" + "x".repeat(601) + "\"}")
                .expect(422);
        Answer list = api.get("/organization/texts").expect(200);
        Contract.served().holdsFor("GET /organization/texts", list);
        assertThat(list.json().path("items")).hasSize(18);
        JsonNode forgotten =
                api.put(TEXTS, kept.header("ETag"), "{}").expect(200).json();
        assertThat(forgotten.path("version").asInt()).isZero();
        api.get("/organization/texts/bill/en").expect(404);
        api.get("/organization/texts/invoice/xx").expect(404);
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() {
        Api other = TestTenant.create("Other Looks GmbH").api();
        api.put("/organization/texts/estimate/de", "\"0\"", "{\"intro\": \"Ours\"}")
                .expect(200);
        assertThat(other.get("/organization/texts").expect(200).text()).doesNotContain("Ours");
    }

    private static String look(String colour, String left) {
        return """
                {"accentColour": "%s", "paper": "A4", "layout": "LETTERHEAD", "font": "NOTO",
                 "columns": ["QUANTITY", "TAX"], "footer": {"left": "%s"}}
                """.formatted(colour, left);
    }

    private static String etag() {
        return api.get(LOOK).expect(200).header("ETag");
    }

    private static HttpResponse<String> logo(String etag, byte[] bytes) {
        HttpRequest request = HttpRequest.newBuilder(BlackBox.url("api/v1" + LOGO))
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "application/octet-stream")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return BlackBox.client().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
