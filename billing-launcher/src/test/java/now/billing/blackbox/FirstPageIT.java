package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first page, its headers, and what is not there. */
class FirstPageIT {
    @Test
    void firstPageIsServedOrSendsToOneThatIs() {
        HttpResponse<String> page = firstPage();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("BillingNow");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"", "no-such-page", "api/v1/no-such-resource"}) {
            HttpResponse<String> answer = BlackBox.get(path);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).isPresent();
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    @Test
    void pagesHaveAStrictContentPolicy() {
        HttpResponse<String> page = firstPage();
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void unknownPathIsNotFoundAndNamesNoServer() {
        HttpResponse<String> answer = BlackBox.get("no-such-page");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Payara").doesNotContain("Exception");
    }

    @Test
    void everythingThatABrowserKeepsForDaysHasAVersionInItsAddress() {
        Set<String> kept = new TreeSet<>(addresses(firstPage().body()));
        assertThat(kept).hasSizeGreaterThan(4);
        String styles = kept.stream()
                .filter(address -> address.contains("/tokens.css"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> tokens = BlackBox.get(styles);
        assertThat(tokens.statusCode()).isEqualTo(200);
        Set<String> fonts = addresses(tokens.body());
        assertThat(fonts).hasSize(4);
        kept.addAll(fonts);
        assertThat(kept).allSatisfy(address -> assertThat(address).containsPattern("[?&]v=[0-9a-f]{12}$"));
        assertThat(BlackBox.get(fonts.iterator().next()).statusCode()).isEqualTo(200);
    }

    /** Addresses of our own resources in a text, without a slash in front. */
    private static Set<String> addresses(String text) {
        Matcher found = Pattern.compile("/(jakarta\\.faces\\.resource/[^\"']*ln=billing[^\"'#]*)")
                .matcher(text);
        Set<String> all = new TreeSet<>();
        while (found.find()) {
            all.add(found.group(1).replace("&amp;", "&"));
        }
        return all;
    }

    @Test
    void metricsAreNotPublic() {
        assertThat(BlackBox.get("metrics").statusCode()).isNotEqualTo(200);
    }

    @Test
    void healthIsServedOnTheMainPortInDevelopment() {
        assertThat(BlackBox.get("health/ready").statusCode()).isEqualTo(200);
    }

    /** Home sends strangers to the sign-in: the first page that is not a redirect. */
    private static HttpResponse<String> firstPage() {
        HttpResponse<String> page = BlackBox.get("");
        for (int hop = 0; hop < 3 && page.statusCode() / 100 == 3; hop++) {
            page = BlackBox.get(page.headers().firstValue("Location").orElseThrow());
        }
        return page;
    }
}
