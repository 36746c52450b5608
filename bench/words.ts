/** Domains of the first communities, the largest first. */
export const DOMAINS = words(`operations platform startup design governance change-adaptation deep-work-flow
	mindfulness-presence ethical-reasoning contribution-legacy narrative-framing collective-intelligence technology privacy
	culture meta security sustainability value-creation communication learning strategy measurement cooperation`);

export const MODIFIERS =
	words(`Distributed Adaptive Shared Open Lean Agile Continuous Collective Regenerative Federated Servant
	Visual Rolling Nested Reciprocal Radical Slow Deep Quiet Layered Local Global Seasonal Daily Weekly Visible Hidden Silent Guided
	Facilitated Structured Emergent Iterative Incremental Reversible Minimal Ethical Inclusive Participatory Deliberative Polycentric
	Cooperative Mutual Circular Cascading Bounded Progressive Transparent Honest Embodied Mindful Narrative Strategic Tactical
	Systemic Holistic Modular Composable Resilient Redundant Responsive Reflective Restorative Generative Contextual Situated
	Democratic Autonomous Delegated Rotating Temporary Permanent Informal Formal Civic Digital Analog Hybrid Remote Asynchronous
	Synchronous Paired Peer Cross-Functional Evidence-Based Value-Driven Outcome-Based Human-Centred Data-Driven Low-Fidelity
	Double-Loop Single-Piece Just-in-Time Early Late Steady Gentle Fair Plural Common Public Private Sovereign Interoperable`);

export const SUBJECTS =
	words(`Leadership Governance Decision Consent Feedback Learning Knowledge Memory Story Ritual Trust Conflict
	Care Attention Energy Flow Work Backlog Sprint Release Deployment Incident Quality Waste Value Stream Customer Journey Service
	Product Platform Market Network Community Membership Onboarding Ownership Stewardship Commons Boundary Resource Budget Finance
	Investment Debt Savings Risk Safety Privacy Security Identity Access Data Model Metric Signal Experiment Hypothesis Prototype
	Pattern Language Framework Principle Practice Method Habit Role Circle Team Guild Chapter Squad Assembly Council Board Charter
	Agreement Contract License Standard Protocol Interface Architecture Infrastructure Energy Water Food Soil Forest Climate Carbon
	Circularity Repair Reuse Sharing Gift Exchange Currency Credit Reputation Recognition Reward Motivation Autonomy Mastery Purpose
	Meaning Identity Culture Values Ethics Justice Equity Inclusion Diversity Participation Dialogue Listening Question Inquiry
	Reflection Retrospective Review Audit Assessment Maturity Capability Strategy Vision Mission Objective Goal Roadmap Scenario
	Foresight Change Transition Transformation Innovation Creativity Imagination Play Craft Art Design Space Place Time Rhythm
	Season Rest Sleep Movement Body Emotion Grief Joy Fear Courage Vulnerability Belonging Friendship Family Parenting Elder Youth`);

export const HEADS =
	words(`Practice Mapping Canvas Loop Protocol Framework Ladder Cycle Review Board Circle Compass Matrix Method
	Workshop Ritual Sequence Gate Buffer Ledger Registry Garden Commons Exchange Pool Trust Charter Covenant Pledge Audit Radar
	Dashboard Journal Walk Huddle Stand-Up Retreat Sprint Pipeline Portfolio Scorecard Index Model Theory Principle Pattern Stack
	Contract Agreement Template Toolkit Playbook Story Dialogue Interview Survey Experiment Prototype Simulation Rehearsal
	Apprenticeship Mentoring Coaching Stewardship Design Management Planning Budgeting Alignment Sensing Weaving Building Keeping`);

function words(text: string): readonly string[] {
	return [...new Set(text.split(/\s+/))];
}
