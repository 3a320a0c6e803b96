package org.maalestok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maalestok.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@RunningApplication
class HousekeepingTest {

    @Autowired
    List<ScheduledTaskHolder> schedules;

    @Test
    void isDoneWithoutAnybodyAsking() {
        assertThat(schedules)
                .flatMap(ScheduledTaskHolder::getScheduledTasks)
                .extracting(Object::toString)
                .anyMatch(task -> task.contains("Housekeeping.forget"));
    }
}
