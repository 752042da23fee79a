package now.billing.access.members;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import now.billing.identity.Permission;

/** What a new token is for, for people who do not want to choose each permission. */
public enum TokenScope {
    /** Reads, exports and looks at proofs. */
    READ,
    /** Everything in the daily business. */
    WRITE,
    /** And governs: settings, bank accounts, providers, members, tokens. */
    ALL;

    private static final Set<Permission> LOOKING = EnumSet.of(Permission.REPORT_EXPORT, Permission.AUDIT_READ);
    private static final Set<Permission> GOVERNING = EnumSet.of(
            Permission.SETTINGS_WRITE,
            Permission.BANK_WRITE,
            Permission.PROVIDER_WRITE,
            Permission.TOKEN_MANAGE,
            Permission.MEMBER_MANAGE);

    /** The words of its permissions. */
    public Set<String> permissions() {
        return Permission.words(Permission.all().stream().filter(this::includes).collect(Collectors.toSet()));
    }

    private boolean includes(Permission permission) {
        return switch (this) {
            case READ -> permission.isReading() || LOOKING.contains(permission);
            case WRITE -> !GOVERNING.contains(permission);
            case ALL -> true;
        };
    }
}
