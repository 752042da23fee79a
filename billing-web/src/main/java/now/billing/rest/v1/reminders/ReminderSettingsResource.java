package now.billing.rest.v1.reminders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import now.billing.reminders.ReminderSetting;
import now.billing.reminding.ReminderLevelRecords;
import now.billing.rest.Needs;
import now.billing.rest.v1.json.JsonInput;
import now.billing.rest.v1.plumbing.Versions;
import org.jspecify.annotations.Nullable;

/** Whether the business reminds its customers at all. */
@Path("reminder-settings")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReminderSettingsResource {
    @Inject
    private ReminderLevelRecords records;

    @GET
    @Needs("reminder.read")
    public Response get() {
        ReminderSetting setting = records.setting();
        return Versions.ok(setting.version(), ReminderJson.setting(setting));
    }

    @PUT
    @Needs("reminder.write")
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, String body) {
        long version = Versions.seen(ifMatch);
        JsonInput in = JsonInput.of(body);
        in.passOver("version");
        boolean enabled = in.flag("enabled");
        in.done();
        ReminderSetting setting = records.turn(enabled, version);
        return Versions.ok(setting.version(), ReminderJson.setting(setting));
    }
}
