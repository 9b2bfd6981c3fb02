-- The job library adds jobs from an array. Its plans depend on no value, but the planner thinks so and makes one anew each time, which costs
-- more than adding the job. A kept plan must go by indexes, also when it was made while the table was small.
alter function platform.enqueue(text, json, text, timestamptz) set plan_cache_mode = force_generic_plan;
alter function platform.enqueue(text, json, text, timestamptz) set enable_seqscan = off;
alter function platform.emit(text, json) set plan_cache_mode = force_generic_plan;
alter function platform.emit(text, json) set enable_seqscan = off;
