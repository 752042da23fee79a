package now.billing.rest.v1.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.reminders.ReminderLevel;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.reminding.SaveReminderLevel;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonFields;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Ids;
import now.billing.rest.v1.plumbing.Posted;
import now.billing.rest.v1.plumbing.Posts;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** What is said how many days after the due date. */
@Path("reminder-levels")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReminderLevelsResource {
    @Inject
    private ReminderLevelRecords records;

    @Inject
    private Posts posts;

    @GET
    @Needs("reminder.read")
    public String list() {
        return new JsonFields()
                .put("items", records.list(), ReminderJson::level)
                .put("next", (Object) null)
                .text();
    }

    @POST
    @Needs("reminder.write")
    public Response create(@BeanParam Posted posted, String body) {
        SaveReminderLevel command = ReminderJson.readLevel(JsonInput.of(body), records.feeCurrency());
        return posts.once(posted, body, () -> {
            ReminderLevel level = records.create(command);
            return Posts.created(posted, level.id(), level.version(), ReminderJson.level(level));
        });
    }

    @GET
    @Needs("reminder.read")
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        ReminderLevel level = records.get(Ids.parse(id));
        return Versions.ok(level.version(), ReminderJson.level(level));
    }

    @PUT
    @Needs("reminder.write")
    @Path("{id}")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        SaveReminderLevel command = ReminderJson.readLevel(JsonInput.of(body), records.feeCurrency());
        ReminderLevel level = records.change(Ids.parse(id), version, command);
        return Versions.ok(level.version(), ReminderJson.level(level));
    }

    @DELETE
    @Needs("reminder.write")
    @Path("{id}")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        records.delete(Ids.parse(id), Versions.seen(ifMatch));
    }
}
