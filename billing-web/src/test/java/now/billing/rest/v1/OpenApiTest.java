package now.billing.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import now.billing.access.members.ApiTokens;
import now.billing.access.repeats.Idempotency;
import now.billing.access.signin.PasswordRules;
import now.billing.delivery.Mail;
import now.billing.kernel.document.Limits;
import now.billing.kernel.document.terms.DocumentTerms;
import now.billing.kernel.document.terms.LineTerms;
import now.billing.kernel.document.terms.PartyHabits;
import now.billing.kernel.document.terms.PartyTerms;
import now.billing.kernel.document.terms.RecordField;
import now.billing.kernel.document.terms.RecordShape;
import now.billing.kernel.list.ListQuery;
import now.billing.kernel.schedule.BusinessDay;
import now.billing.kernel.schedule.Recurrence;
import now.billing.kernel.schedule.Rhythm;
import now.billing.maintaining.NumberSeriesRecords;
import now.billing.organization.OrganizationFacts;
import now.billing.parties.PartyFacts;
import now.billing.reminders.ReminderLevelFacts;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.rest.Needs;
import now.billing.rest.NeedsFilter;
import now.billing.rest.v1.OpenApiFile.Operation;
import now.billing.rest.v1.ResourceMethods.ResourceMethod;
import now.billing.rest.v1.customers.PartyResource;
import now.billing.rest.v1.documents.DocumentFilters;
import now.billing.rest.v1.documents.RecurringResource;
import now.billing.rest.v1.items.ItemsResource;
import now.billing.rest.v1.json.JsonBody;
import now.billing.rest.v1.payments.PaymentsResource;
import now.billing.rest.v1.payments.RefundsResource;
import now.billing.rest.v1.plumbing.SortColumns;
import now.billing.rest.v1.reminders.RemindersResource;
import org.junit.jupiter.api.Test;

/** The contract describes what is there, all of it, and with the limits of the code. */
class OpenApiTest {
    private final OpenApiFile file = OpenApiFile.read();
    private final Map<String, Operation> described =
            file.operations().stream().collect(Collectors.toMap(Operation::name, Function.identity()));

    @Test
    void everyMethodIsDescribedAndNothingElseIs() {
        List<String> methods =
                ResourceMethods.all().stream().map(ResourceMethod::name).toList();
        assertThat(methods).hasSizeGreaterThan(30);
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void everyOperationHasANameOfItsOwnASummaryAndAPlace() {
        List<String> ids = file.operations().stream()
                .map(each -> each.node().path("operationId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(file.operations()).allSatisfy(each -> {
            assertThat(each.node().path("summary").asText()).as(each.name()).isNotBlank();
            assertThat(each.node().path("tags")).as(each.name()).hasSize(1);
        });
    }

    @Test
    void everyBodyAndEveryAnswerHasASchema() {
        for (ResourceMethod method : ResourceMethods.all()) {
            JsonNode operation = operation(method).node();
            JsonNode body = file.followed(operation.path("requestBody"));
            assertThat(body.at("/content/application~1json/schema").isMissingNode())
                    .as(method.name() + " takes a body: " + method.takesABody())
                    .isEqualTo(!method.takesABody());
            operation.path("responses").properties().forEach(answer -> {
                JsonNode content = file.followed(answer.getValue()).path("content");
                boolean empty = answer.getKey().equals("204");
                assertThat(content.isEmpty())
                        .as(method.name() + " " + answer.getKey())
                        .isEqualTo(empty);
                assertThat(content)
                        .allSatisfy(each -> assertThat(each.has("schema")).isTrue());
            });
        }
    }

    @Test
    void everyOperationSaysWhichPermissionItAsksFor() {
        for (ResourceMethod method : ResourceMethods.all()) {
            Needs needs = method.method().getAnnotation(Needs.class);
            String description = operation(method).node().path("description").asText();
            if (needs == null) {
                assertThat(method.name()).isEqualTo("POST /api/v1/set-up");
                continue;
            }
            String said = description.substring(Math.max(0, description.indexOf("Needs")));
            List<String> permissions = NeedsFilter.permissions(needs, method.resource());
            assertThat(permissions).as(method.name()).isNotEmpty();
            for (String permission : permissions) {
                assertThat(said).as(method.name()).contains("`" + permission + "`");
            }
            for (String besides : needs.also()) {
                assertThat(said).as(method.name()).containsPattern("`\\s+and\\s+`" + besides + "`");
            }
        }
    }

    @Test
    void everyParameterOfTheCodeIsDescribed() {
        for (ResourceMethod method : ResourceMethods.all()) {
            Set<String> named = new TreeSet<>();
            file.parameters(operation(method)).stream()
                    .filter(each -> !each.path("in").asText().equals("path"))
                    .forEach(each -> named.add(each.path("name").asText()));
            assertThat(named.contains("Idempotency-Key")).as(method.name()).isEqualTo(method.needsAKey());
            assertThat(named.contains("If-Match")).as(method.name()).isEqualTo(method.needsTheVersion());
            named.removeAll(Set.of("Idempotency-Key", "If-Match"));
            Set<String> taken = new TreeSet<>(method.queryParameters());
            if (!named.contains("archived")) {
                // Every list reads it; where nothing is ever archived it means nothing.
                taken.remove("archived");
            }
            assertThat(named).as(method.name()).isEqualTo(taken);
        }
    }

    @Test
    void everyRefusalThatAnyoneCanMeetIsDescribed() {
        for (ResourceMethod method : ResourceMethods.all()) {
            Set<String> answers = new TreeSet<>();
            operation(method).node().path("responses").fieldNames().forEachRemaining(answers::add);
            if (!method.name().endsWith("/set-up")) {
                assertThat(answers).as(method.name()).contains("401", "403");
            }
            if (method.name().contains("{id}")) {
                assertThat(answers).as(method.name()).contains("404");
            }
            if (method.needsTheVersion()) {
                assertThat(answers).as(method.name()).contains("412", "428");
            }
            if (method.needsAKey()) {
                assertThat(answers).as(method.name()).contains("409", "422");
            }
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        file.root().findValues("$ref").forEach(each -> references.add(each.asText()));
        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references)
                .allSatisfy(each -> assertThat(file.root().at(each.substring(1)).isMissingNode())
                        .as(each)
                        .isFalse());
    }

    @Test
    void theLimitsAreThoseOfTheCode() {
        assertThat(file.property("Document", "lines").path("maxItems").asInt()).isEqualTo(Limits.LINES);
        assertThat(file.property("Line", "allowances").path("maxItems").asInt()).isEqualTo(Limits.LINE_ADJUSTMENTS);
        assertThat(file.property("Document", "charges").path("maxItems").asInt())
                .isEqualTo(Limits.DOCUMENT_ADJUSTMENTS);
        assertThat(file.property("Customer", "contacts").path("maxItems").asInt())
                .isEqualTo(PartyFacts.MOST_CONTACTS);
        assertThat(file.property("Customer", "taxIds").path("maxItems").asInt()).isEqualTo(Limits.TAX_IDENTIFIERS);
        assertThat(file.root().at("/components/parameters/Limit/schema/maximum").asInt())
                .isEqualTo(ListQuery.MAX_LIMIT);
        assertThat(file.root()
                        .at("/components/parameters/IdempotencyKey/schema/maxLength")
                        .asInt())
                .isEqualTo(Idempotency.KEY_LENGTH_MAX);
        assertThat(file.property("Recurring", "times").path("maximum").asInt()).isEqualTo(Recurrence.MOST_TIMES);
        assertThat(file.property("ReminderLevel", "days").path("maximum").asInt())
                .isEqualTo(ReminderLevelFacts.MOST_DAYS);
        assertThat(file.property("ReminderLevelPage", "items").path("maxItems").asInt())
                .isEqualTo(ReminderLevelRecords.MOST);
        assertThat(file.schema("Rhythm").findValue("count").path("maximum").asInt())
                .isEqualTo(Rhythm.MOST);
        assertThat(file.property("Organization", "defaultDueDays")
                        .path("maximum")
                        .asInt())
                .isEqualTo(OrganizationFacts.MOST_DUE_DAYS);
        assertThat(file.property("NumberSeries", "nextValue").path("maximum").asLong())
                .isEqualTo(NumberSeriesRecords.HIGHEST_START);
        assertThat(file.root().at("/info/description").asText())
                .contains("from " + BusinessDay.FIRST + " to " + BusinessDay.LAST)
                .contains("nested " + JsonBody.DEEPEST + " levels deep");
        assertThat(file.property("SetUpRequest", "password").path("minLength").asInt())
                .isEqualTo(PasswordRules.MIN);
    }

    @Test
    void theSortsAreThoseOfTheCode() {
        Map<String, SortColumns<?>> lists = Map.of(
                "customers", PartyResource.COLUMNS,
                "suppliers", PartyResource.COLUMNS,
                "items", ItemsResource.COLUMNS,
                "payments", PaymentsResource.COLUMNS,
                "refunds", RefundsResource.COLUMNS,
                "recurring", RecurringResource.COLUMNS,
                "reminders", RemindersResource.COLUMNS,
                "reminders~1due", RemindersResource.DUE_COLUMNS,
                "invoices", DocumentFilters.COLUMNS);
        lists.forEach((list, columns) -> assertThat(file.root()
                        .at("/paths/~1api~1v1~1" + list + "/get/parameters")
                        .findParents("schema"))
                .filteredOn(parameter -> parameter.path("name").asText().equals("sort"))
                .as(list)
                .singleElement()
                .satisfies(
                        parameter -> assertThat(parameter.at("/schema/pattern").asText())
                                .isEqualTo("^-?(" + String.join("|", columns.words()) + ")$")));
    }

    @Test
    void theLengthsOfTextsAreThoseOfTheCode() {
        Map<String, Integer> lengths = Map.ofEntries(
                Map.entry("Line.description", Limits.DESCRIPTION),
                Map.entry("Line.detail", Limits.DETAIL),
                Map.entry("Document.notes", Limits.NOTES),
                Map.entry("Document.terms", Limits.TERMS),
                Map.entry("Document.buyerReference", Limits.REFERENCE),
                Map.entry("Document.orderReference", Limits.REFERENCE),
                Map.entry("Adjustment.reason", Limits.REASON),
                Map.entry("Adjustment.reasonCode", Limits.REASON_CODE),
                Map.entry("Customer.name", Limits.NAME),
                Map.entry("Customer.email", Limits.EMAIL),
                Map.entry("Customer.phone", Limits.PHONE),
                Map.entry("Organization.website", Limits.WEBSITE),
                Map.entry("TaxId.value", Limits.TAX_IDENTIFIER),
                Map.entry("Item.name", Limits.DESCRIPTION),
                Map.entry("Item.description", Limits.DETAIL),
                Map.entry("Item.code", Limits.NUMBER),
                Map.entry("NumberSeries.pattern", Limits.NUMBER_PATTERN),
                Map.entry("PaymentRequest.reference", Limits.REFERENCE),
                Map.entry("PaidOut.reference", Limits.REFERENCE),
                Map.entry("PaidOut.reason", Limits.REASON),
                Map.entry("RefundRequest.reference", Limits.REFERENCE),
                Map.entry("RefundRequest.reason", Limits.REASON),
                Map.entry("ReversalRequest.reason", Limits.REASON),
                Map.entry("SendRequest.subject", Mail.SUBJECT),
                Map.entry("ReminderLevel.subject", ReminderLevelFacts.SUBJECT),
                Map.entry("ReminderLevel.text", Limits.NOTES),
                Map.entry("ReminderHold.reason", Limits.REASON),
                Map.entry("SendRequest.message", Limits.NOTES),
                Map.entry("SetUpRequest.apiTokenName", ApiTokens.NAME_LENGTH_MAX));
        lengths.forEach((field, limit) -> {
            String[] parts = field.split("\\.", -1);
            assertThat(file.property(parts[0], parts[1]).path("maxLength").asInt())
                    .as(field)
                    .isEqualTo(limit);
        });
    }

    /** Each declared term is a property with its limit, and a record within it a schema of its own. */
    @Test
    void theDeclaredTermsAreDescribed() {
        describes("Document", DocumentTerms.SHAPE);
        describes("Line", LineTerms.SHAPE);
        describes("Customer", PartyTerms.SHAPE);
        describes("Customer", PartyHabits.SHAPE);
        describes("Organization", PartyTerms.SHAPE);
    }

    private void describes(String schema, RecordShape<?> shape) {
        JsonNode properties = file.schema(schema).findValue("properties");
        for (RecordField field : shape.fields()) {
            String name = schema + "." + field.name();
            JsonNode property = properties.path(field.name());
            assertThat(property.isMissingNode()).as(name).isFalse();
            if (field.isList()) {
                assertThat(property.path("maxItems").asInt())
                        .as(name)
                        .isEqualTo(field.term().most());
                property = property.path("items");
            }
            if (field.type() == String.class) {
                assertThat(property.path("maxLength").asInt())
                        .as(name)
                        .isEqualTo(field.term().longest());
            }
            String reference = property.path("$ref").asText();
            field.nested().ifPresent(nested -> describes(reference.substring(reference.lastIndexOf('/') + 1), nested));
        }
    }

    private Operation operation(ResourceMethod method) {
        Operation operation = described.get(method.name());
        assertThat(operation).as(method.name()).isNotNull();
        return operation;
    }
}
