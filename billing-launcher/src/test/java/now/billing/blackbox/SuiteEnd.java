package now.billing.blackbox;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops browser and system after the last test. */
public final class SuiteEnd implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Browser.stop();
        BlackBox.stop();
    }
}
