import { CARE_LINE } from '#shared/starter-checklists/starter-checklist.ts';
import { CheckBox } from '../../../ui/field/check-box.tsx';
import { TextField } from '../../../ui/field/text-field.tsx';
import { FormRow } from '../../../ui/form/form-layout.tsx';
import { withStep } from './edit-steps.ts';
import type { Edited, EditedStep } from './edited.ts';
import { textHint, valueHint } from './wording.ts';

export interface StepFormProps {
  readonly edited: Edited;
  readonly step: EditedStep;
  readonly onEdit: (edited: Edited) => void;
}

/** One step: what to do and what is seen then; the rest may be left out. */
export function StepForm({ edited, step, onEdit }: StepFormProps) {
  const put = (change: Partial<EditedStep>): void => onEdit(withStep(edited, step.id, change));
  return (
    <>
      <TextField
        label="What to do"
        description={textHint(step.text)}
        value={step.text}
        onChange={(text) => put({ text })}
      />
      <TextField
        label="What is seen when it went well"
        description={valueHint(step.expected)}
        value={step.expected}
        onChange={(expected) => put({ expected })}
      />
      <div className="editor-marks">
        <CheckBox
          checked={step.critical}
          onChange={(critical) => put({ critical })}
          hint="It cannot be passed without a reason."
        >
          Critical
        </CheckBox>
        <CheckBox
          checked={step.twoPerson}
          onChange={(twoPerson) => put({ twoPerson })}
          hint="A second person says what they see."
        >
          Two people
        </CheckBox>
        <CheckBox
          checked={step.evidence}
          onChange={(evidence) => put({ evidence })}
          hint="Welcome, never required; no patients in it."
        >
          Picture welcome
        </CheckBox>
        <CheckBox checked={step.care} onChange={(care) => put({ care })} hint={CARE_LINE}>
          Touches care
        </CheckBox>
      </div>
      <TextField
        label="If not"
        description="What to do when something else is seen."
        value={step.ifNot}
        onChange={(ifNot) => put({ ifNot })}
      />
      <TextField
        label="Note"
        description="Why, or how; folded away while it is worked."
        value={step.note}
        onChange={(note) => put({ note })}
        long
      />
      <FormRow>
        <TextField label="Role" value={step.role} onChange={(role) => put({ role })} />
        <TextField
          label="Due after, minutes"
          value={step.dueMinutes}
          onChange={(dueMinutes) => put({ dueMinutes })}
        />
        <TextField label="Takes, minutes" value={step.minutes} onChange={(minutes) => put({ minutes })} />
      </FormRow>
      <TextField
        label="Published where"
        description="Left empty it is your own proposal."
        value={step.where}
        onChange={(where) => put({ where })}
      />
    </>
  );
}
