package vn.cchc.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a task is to work on, as JSON. */
class JsonTaskData implements Serializer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : JSON.writeValueAsBytes(data);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return data == null ? null : JSON.readValue(data, type);
    }
}
