package now.billing.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the system said to one request.
 *
 * @param what the request in words, for messages of failed tests
 */
record Answer(String what, HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(bytes());
        } catch (java.io.IOException noJson) {
            throw new AssertionError(this + " is no JSON", noJson);
        }
    }

    /** A header, or empty. */
    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String etag() {
        return header("ETag");
    }

    /** The id at the end of the address of what was made. */
    String newId() {
        String location = header("Location");
        assertThat(location).as(toString()).isNotEmpty();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The text of a top-level field. */
    String field(String name) {
        return json().path(name).asText();
    }

    /** Expects the status and goes on. */
    Answer expect(int status) {
        assertThat(status()).as(toString()).isEqualTo(status);
        return this;
    }

    /** Expects a refusal in the form of RFC 9457 with this code. */
    Answer refused(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("status").asInt()).as(toString()).isEqualTo(status);
        assertThat(problem.path("type").asText()).as(toString()).isNotEmpty();
        assertThat(problem.path("title").asText()).as(toString()).isNotEmpty();
        assertThat(problem.path("detail").asText()).as(toString()).isNotEmpty();
        assertThat(problem.path("code").asText()).as(toString()).isEqualTo(code);
        return this;
    }

    /** The fields that a refusal names, in its order. */
    List<String> refusedFields() {
        List<String> fields = new ArrayList<>();
        json().path("errors").forEach(error -> fields.add(error.path("field").asText()));
        return fields;
    }

    /** The message of a refusal about one field. */
    String message(String field) {
        for (JsonNode error : json().path("errors")) {
            if (error.path("field").asText().equals(field)) {
                return error.path("message").asText();
            }
        }
        throw new AssertionError(this + " says nothing about " + field);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(json, noJson);
        }
    }

    @Override
    public String toString() {
        String body = header("Content-Type").contains("pdf") ? bytes().length + " bytes" : text();
        return what + " → " + status() + " " + body.substring(0, Math.min(body.length(), 2_000));
    }
}
