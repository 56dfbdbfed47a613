/** Words that sound like a task and mean none. A phrase of a family that lies within one of these does not count. */
export const FALSE_FRIENDS = [
  'vision insurance', 'dental .. vision', 'our vision', 'the vision', 'vision statement', 'vision and strategy', 'product|company|technical|shared|long term vision', 'vision plan',
  'business|operating|delivery|revenue|pricing model', 'role model', 'job search', 'search committee|firm|engine optimi*', 'talent search', 'professional search',
  'make|makes|making|provide|provides|providing|present|deliver|develop|formulate|insights and recommendations', 'recommendations to|for .. stakeholders|management|leadership|leaders|improvement',
  'actionable recommendations', 'letter* of recommendation', 'recommended by', 'voice of the customer', 'your voice', 'all voices', 'insurance|estate|real|travel|call agent', 'agents of change',
  'voice over', 'video call', 'video interview', 'video conferenc*', 'time|issue|bug|applicant|experiment|event|position|objective tracking', 'tracking progress', 'privacy policy', 'leave policy', 'policy maker', 'policy makers', 'vacation policy', 'policy work',
  'job classification', 'pay classification', 'market segmentation strategy', 'agile|release train', 'training and development', 'learning and development', 'forward looking', 'github copilot', 'copilot usage', 'claude code', 'microsoft copilot',
  'retention of staff|employees', 'employee retention', 'talent acquisition', 'customer acquisition cost', 'background check', 'credit card', 'credit union', 'forecasting accuracy of projects', 'budget forecast*', 'workforce', 'health monitoring', 'application form', 'tax return',
  'embedded partner', 'embedded in', 'embedded within', 'embedded systems', 'reinforc* our', 'search firm', 'risk free', 'at risk', 'recruitment process',
];
