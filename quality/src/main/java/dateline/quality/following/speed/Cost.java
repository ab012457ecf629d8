package dateline.quality.following.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What was spent since some beginning.
 *
 * @param seconds by the clock
 * @param cpuSeconds that all threads of this process computed
 */
record Cost(double seconds, double cpuSeconds) {
  static Cost now() {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Cost(System.nanoTime() / 1e9, machine.getProcessCpuTime() / 1e9);
  }

  Cost since(Cost before) {
    return new Cost(seconds - before.seconds, cpuSeconds - before.cpuSeconds);
  }
}
