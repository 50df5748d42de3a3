import { TemplatesScreen } from './templates-screen.tsx';

/** The shelf inside an incident. */
export function TemplatesPlace() {
  return <TemplatesScreen />;
}
